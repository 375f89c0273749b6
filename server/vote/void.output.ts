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

/** The votes that changed: not those that were so already. */
export const VotesChanged = z.strictObject({ ids: z.array(z.string()) });
export type VotesChanged = z.infer<typeof VotesChanged>;
