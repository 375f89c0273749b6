import { z } from 'zod';
import { badgeKinds } from '#db/vocabulary.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const words = { id: z.string(), kind: z.enum(badgeKinds), points: z.int(), rationale: z.string(), createdAt: Instant };

export const StandingBadge = z.strictObject({ ...words, featured: z.boolean() });
export type StandingBadge = z.infer<typeof StandingBadge>;

/** One that counts no more. */
export const WithdrawnBadge = z.strictObject({ ...words, withdrawnAt: Instant, withdrawnReason: z.string() });
export type WithdrawnBadge = z.infer<typeof WithdrawnBadge>;

/** What one validator says of a project: the badge that stands, if one does, and those that do no more, latest first. */
export const BadgePage = z.strictObject({
  project: ProjectCard,
  validator: Person,
  badge: StandingBadge.nullable(),
  withdrawn: z.array(WithdrawnBadge),
});
export type BadgePage = z.infer<typeof BadgePage>;

export const BadgeFeatured = z.strictObject({ slug: z.string(), id: z.string().nullable() });
export type BadgeFeatured = z.infer<typeof BadgeFeatured>;
