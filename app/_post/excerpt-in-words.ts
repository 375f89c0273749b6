/** The beginning of a Markdown source as one line of plain words. */
export function excerptInWords(source: string): string {
  return source
    .replaceAll(/```\w*/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/gm, '')
    .replaceAll(/[*_`~]+(?=\S)|(?<=\S)[*_`~]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
