import type { Locale } from '#db/vocabulary.ts';
import { formatsOf } from './formats.ts';

let learned: { words: Record<string, string>; locale: Locale } | undefined;

/** Called as the document's language is loaded; a server never does: in a document that it renders no call has failed. */
export function learnServerWords(words: Record<string, string>, locale: Locale): void {
  learned = { words, locale };
}

/** What the server said, in the document's language where that is known, with the numbers that were in it. */
export function inOwnWords(message: string): string {
  const said = learned?.words[message.replaceAll(number, '#')];
  if (!learned || said === undefined) return message;
  const f = formatsOf(learned.locale);
  const numbers = message.match(number)?.map((text) => f.number(Number(text.replaceAll(',', '')))) ?? [];
  return said.replaceAll('#', () => numbers.shift() ?? '#');
}

const number = /\d[\d,]*/g;
