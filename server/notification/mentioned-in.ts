/** So many of a text's mentions are told. */
const mostMentioned = 10;

/**
 * Who is named by `@username` in a text of Markdown, in lower case, each once, the first ten. What stands in code, in an
 * address or beside more of a name (`a@b.org`, `@scope/package`, `@me@another.site`) names nobody.
 */
export function mentionedIn(text: string): string[] {
  const names = withoutAddresses(withoutSpans(withoutBlocks(text))).matchAll(mention);
  return [...new Set(Array.from(names, ([, name = '']) => name.toLowerCase()))].slice(0, mostMentioned);
}

const mention =
  /(?<![\p{Script=Latin}\p{N}_@/.+\\-])@([a-z0-9_]{3,30})(?![\p{Script=Latin}\p{N}_@/]|[.-][\p{Script=Latin}\p{N}])/giu;

/** Those whom a text names and one before it did not. */
export function newlyMentionedIn(text: string, before: string): string[] {
  const known = new Set(mentionedIn(before));
  return mentionedIn(text).filter((name) => !known.has(name));
}

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Without blocks of code: fenced, or indented behind an empty line where no list goes on. */
function withoutBlocks(text: string): string {
  let open: string | undefined;
  let isAfterGap = true;
  let isInList = false;
  const kept = text.split('\n').filter((line) => {
    const [, marks] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (marks?.startsWith(open) && line.trimEnd().endsWith(marks)) open = undefined;
      return false;
    }
    open = marks;
    if (line.trim() === '') {
      isAfterGap = true;
      return true;
    }
    const isIndented = /^(?: {4}|\t)/.test(line);
    if (isIndented && isAfterGap && !isInList) return false;
    if (!isIndented) isInList = listItem.test(line);
    isAfterGap = false;
    return open === undefined;
  });
  return kept.join('\n');
}

/** Without code in a line: from some backticks to as many within the same paragraph. */
function withoutSpans(text: string): string {
  return text
    .split(/\n[ \t\r]*\n/)
    .map(withoutSpansIn)
    .join('\n\n');
}

function withoutSpansIn(paragraph: string): string {
  // Backticks stand at the odd places.
  const parts = paragraph.split(/(`+)/);
  const kept: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const end = at % 2 === 1 && !unclosed.has(part) ? parts.indexOf(part, at + 1) : -1;
    if (at % 2 === 1 && end === -1) unclosed.add(part);
    kept.push(end === -1 ? part : '`');
    if (end !== -1) at = end;
  }
  return kept.join('');
}

/** Without addresses of the web, those behind the words of a link too. */
const withoutAddresses = (text: string): string => text.replaceAll(/\]\([^)\s]*|(?:https?:\/\/|www\.)\S*/gi, ' ');
