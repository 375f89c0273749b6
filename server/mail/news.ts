import type { Words } from './words.ts';

/** What a line of the inbox tells, before it is in words. */
export type News = {
  /** The latest who did it; null where they are gone. */
  actor: string | null;
  /** How many more did. */
  others: number;
  /** In English, and by the name of the message that says it, with the number in it. */
  says: string;
  saying: { name: string; n: number };
  /** The name of what it is about; null where `says` says all. */
  about: string | null;
};

/** What a catalogue lacks is said as it came. */
type Saying = 'says-other' | 'says-assigned-you-n-projects-to-review';

/** 'Ada and 11 others upvoted Crosshair'. */
export function sentenceOf({ news: t }: Words, { actor, others, says, saying, about }: News): string {
  const name = t.has(saying.name as Saying) ? (saying.name as Saying) : 'says-other';
  const who = t.markup('who', { others, name: () => actor ?? t('somebody') });
  const said = t.markup(name, { says, n: saying.n, who: () => who, about: () => about ?? '' });
  return about === null ? said.replaceAll(/ +/g, ' ').trim() : said;
}
