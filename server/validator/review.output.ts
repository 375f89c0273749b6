import { z } from 'zod';
import { assignmentStatuses, badgeKinds } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { Standing } from '../project/standing.output.ts';
import { Progress } from './assignment.output.ts';
import { StandingBadge, WithdrawnBadge } from './badge.output.ts';

/** What a validator has to do with a project, beside what everybody can read of it. */
export const Review = z.strictObject({
  /** The latest; null where it was never assigned to them. */
  assignment: Progress.nullable(),
  /** What they may award. */
  badgeKinds: z.array(z.enum(badgeKinds)),
  badge: StandingBadge.nullable(),
  withdrawn: z.array(WithdrawnBadge),
});
export type Review = z.infer<typeof Review>;

export const ReviewState = z.strictObject({ slug: z.string(), status: z.enum(assignmentStatuses) });
export type ReviewState = z.infer<typeof ReviewState>;

/** What is true of the badge now, and what it made of the project. */
export const BadgeState = z.strictObject({
  slug: z.string(),
  kind: z.enum(badgeKinds),
  points: z.int(),
  standing: Standing,
});
export type BadgeState = z.infer<typeof BadgeState>;

/** Who looked at one's project, or is about to. */
export const Reviewer = z.strictObject({
  validator: Person,
  status: z.enum(assignmentStatuses),
  assignedAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type Reviewer = z.infer<typeof Reviewer>;

export const ReviewerPage = pageOf(Reviewer);
