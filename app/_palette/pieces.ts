import { fold } from './fold.ts';
import { wordsIn } from './match.ts';

export type Piece = { text: string; match: boolean };

/** The text in pieces, those that are the first place of a looked-for word marked; whole where folding moves letters. */
export function piecesOf(text: string, lookedFor: string): Piece[] {
  const folded = fold(text);
  const [first, ...others] = wordsIn(lookedFor)
    .map((word) => ({ start: folded.indexOf(word), end: folded.indexOf(word) + word.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start);
  if (!first || folded.length !== text.length) return [{ text, match: false }];
  const spans = [first];
  for (const span of others) {
    const last = spans.at(-1) ?? first;
    if (span.start > last.end) spans.push(span);
    else last.end = Math.max(last.end, span.end);
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), match: false }, { text: text.slice(start, end), match: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), match: false }].filter((piece) => piece.text !== '');
}
