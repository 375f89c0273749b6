import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

/** A vote as admins see it, with what tells a new account from an old one. */
export const FoundVote = z.strictObject({
  id: z.string(),
  value: z.union([z.literal(1), z.literal(-1)]),
  castAt: Instant,
  voidedAt: Instant.nullable(),
  voidedReason: z.string().nullable(),
  project: z.strictObject({ slug: z.string(), title: z.string() }),
  voter: Person.extend({ joinedAt: Instant, karma: z.int() }),
});
export type FoundVote = z.infer<typeof FoundVote>;
export const FoundVotes = pageOf(FoundVote);

/** How many votes that changed. */
export const VotesChanged = z.strictObject({ count: z.int().nonnegative() });
export type VotesChanged = z.infer<typeof VotesChanged>;
