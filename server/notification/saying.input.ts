import type { reportSubjects } from '#db/vocabulary.ts';

/**
 * A notification says what happened in English words; this is the name of the message that says it, and what varies in it:
 * 'assigned you 3 projects to review' → `says-assigned-you-n-projects-to-review`, `{ n: 3 }`.
 */
export function sayingOf(says: string): { name: string; n: number } {
  const name = `says-${says
    .replace(number, 'n')
    .replaceAll(/[^a-z]+/gi, '-')
    .replace(/-$/, '')}`;
  return { name, n: Number(number.exec(says)?.[0] ?? 0) };
}

const number = /\d+/;

type Named = { thing: (typeof reportSubjects)[number] | null; title: string | null };

/**
 * The message that names a thing whose title is not its own name, 'thing-comment' of 'Loom' → 'a comment on Loom'; null where
 * the title says all.
 */
export function namingOf({ thing, title }: Named) {
  if (thing === null) return null;
  if (thing === 'message') return 'thing-message';
  if (title === null) return 'thing-gone';
  return thing === 'comment' || thing === 'reply' || thing === 'user' ? (`thing-${thing}` as const) : null;
}

/** The message that says one of `declineReasons`: 'Not raising' → `reason-not-raising`. There is none for own words. */
export const reasonNameOf = (words: string): string => `reason-${words.toLowerCase().replaceAll(' ', '-')}`;
