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
  /** The name of what it is about, or of what that hangs on; null where `says` says all, and of what has no name. */
  about: string | null;
  /** The name of the message that names it, where `about` is not its own name; mails that an earlier build wrote lack it. */
  naming?: Naming | null;
};

type Naming = 'thing-comment' | 'thing-reply' | 'thing-user' | 'thing-message' | 'thing-gone';

/** Of `declineReasons`. */
type Listed =
  | 'reason-not-raising'
  | 'reason-not-investing-now'
  | 'reason-wrong-stage'
  | 'reason-wrong-field'
  | 'reason-no-time-now';

/** What a catalogue lacks is said as it came. */
type Saying = 'says-other' | 'says-assigned-you-n-projects-to-review';

/** What was picked from a list, in the reader's language; undefined of own words. */
export const listed = ({ news: t }: Words, name = ''): string | undefined =>
  t.has(name as Listed) ? t(name as Listed) : undefined;

/** 'Ada and 11 others upvoted Crosshair'. */
export function sentenceOf({ news: t }: Words, { actor, others, says, saying, about, naming }: News): string {
  const name = t.has(saying.name as Saying) ? (saying.name as Saying) : 'says-other';
  const who = t.markup('who', { others, name: () => actor ?? t('somebody') });
  const named = naming ? t(naming, { title: about ?? '' }) : about;
  const said = t.markup(name, { says, n: saying.n, who: () => who, about: () => named ?? '' });
  return named === null ? said.replaceAll(/ +/g, ' ').trim() : said;
}
