/** The beginning of a Markdown source as one line of plain words: a list's items as a series, other blocks as sentences. */
export function excerptInWords(source: string): string {
  let words = '';
  let last: Kind | undefined;
  let isBlockOver = false;
  for (const line of source
    .replaceAll(/```\w*/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split('\n')) {
    const kind = kindOf(line);
    const text = line.replace(marks[kind], '').replaceAll(emphasis, '').replaceAll(/\s+/g, ' ').trim();
    if (text) {
      words += last ? jointOf({ words, last, kind, isBlockOver }) + text : text;
      last = kind;
    }
    isBlockOver = !text || kind === 'heading';
  }
  return words;
}

type Kind = 'heading' | 'item' | 'plain';

const marks: Record<Kind, RegExp> = {
  heading: /^\s*#{1,6}\s+/,
  item: /^\s*(?:[-*+]|\d{1,9}[.)])\s+/,
  plain: /^\s*>\s+/,
};
const emphasis = /[*_`~]+(?=\S)|(?<=\S)[*_`~]+/g;
const endsByItself = /[.,:;!?…–—]["'”’»)]*$/;

function kindOf(line: string): Kind {
  if (marks.heading.test(line)) return 'heading';
  return marks.item.test(line) ? 'item' : 'plain';
}

type Joint = { words: string; last: Kind; kind: Kind; isBlockOver: boolean };

function jointOf({ words, last, kind, isBlockOver }: Joint): string {
  if (endsByItself.test(words)) return ' ';
  if (kind === 'item') return last === 'item' ? ', ' : ': ';
  return isBlockOver || kind === 'heading' ? '. ' : ' ';
}
