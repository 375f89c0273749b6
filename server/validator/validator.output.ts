import { z } from 'zod';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const Count = z.int().nonnegative();

const Mandate = {
  /** Empty for all. */
  categories: z.array(z.enum(categories)),
  badgeKinds: z.array(z.enum(badgeKinds)),
};

export const ValidatorRow = z.strictObject({
  person: Person,
  ...Mandate,
  /** Username of the admin; null where that is not known. */
  namedBy: z.string().nullable(),
  namedAt: Instant,
  endedAt: Instant.nullable(),
  /** Assignments that wait for them. */
  openCount: Count,
  declinedCount: Count,
  /** Badges of theirs that stand. */
  badgeCount: Count,
});
export type ValidatorRow = z.infer<typeof ValidatorRow>;

export const ValidatorPage = pageOf(ValidatorRow);

/** What somebody may award now. */
export const ValidatorNamed = z.strictObject({ username: z.string(), ...Mandate });
export type ValidatorNamed = z.infer<typeof ValidatorNamed>;

/** How many assignments were withdrawn with it. */
export const ValidatorEnded = z.strictObject({ username: z.string(), withdrawnCount: Count });
export type ValidatorEnded = z.infer<typeof ValidatorEnded>;
