import { fold } from './fold.ts';

type Searched = { folded: { title: string; about: string } };

/**
 * Those that have all words of `text`, the best first, at most `limit`: a title that is it, one that begins with it, one in which a
 * word does, then one that has it somewhere, then what is said about it. Equals stay in their order. Each is looked at once.
 */
export function bestMatches<T extends Searched>(things: Iterable<T>, text: string, limit: number): T[] {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const ranks: T[][] = [[], [], [], [], []];
  for (const one of things) {
    const rank = rankOf(one, words, whole);
    const equals = rank === undefined ? undefined : ranks[rank];
    if (equals && equals.length < limit) equals.push(one);
  }
  return ranks.flat().slice(0, limit);
}

export const wordsIn = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

function rankOf(
  { folded: { title, about } }: Searched,
  words: readonly string[],
  whole: string,
): 0 | 1 | 2 | 3 | 4 | undefined {
  if (!words.every((word) => title.includes(word) || about.includes(word))) return undefined;
  const [first = ''] = words;
  if (title === whole) return 0;
  if (title.startsWith(first)) return 1;
  if (!title.includes(first)) return 4;
  return /[\p{Letter}\p{Number}]/u.test(title[title.indexOf(first) - 1] ?? ' ') ? 3 : 2;
}
