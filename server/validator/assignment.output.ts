import { z } from 'zod';
import { assignmentPriorities, assignmentStatuses } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const Count = z.int().nonnegative();

/** How far an assignment has come. */
export const Progress = z.strictObject({
  priority: z.enum(assignmentPriorities),
  status: z.enum(assignmentStatuses),
  assignedAt: Instant,
  dueAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  declinedReason: z.string().nullable(),
});
export type Progress = z.infer<typeof Progress>;

export const AssignmentRow = Progress.extend({
  id: z.string(),
  project: z.strictObject({ slug: z.string(), title: z.string() }),
  validator: Person,
  /** Username of the admin; null where it was assigned by its category. */
  assignedBy: z.string().nullable(),
});
export type AssignmentRow = z.infer<typeof AssignmentRow>;

export const AssignmentPage = pageOf(AssignmentRow);

export const CandidatePage = pageOf(ProjectCard);

const skipReasons = [
  'not_published',
  'not_validator',
  'cannot_write',
  'own_project',
  'other_category',
  'already_assigned',
  'badge_stands',
] as const;

/** How many were assigned, and which were not, and why. */
export const Assigned = z.strictObject({
  assignedCount: Count,
  skipped: z.array(z.strictObject({ slug: z.string(), username: z.string(), why: z.enum(skipReasons) })),
});
export type Assigned = z.infer<typeof Assigned>;

export const AssignmentWithdrawn = z.strictObject({ id: z.string() });
export type AssignmentWithdrawn = z.infer<typeof AssignmentWithdrawn>;

/** A project to be looked at. */
export const QueueItem = Progress.extend({ project: ProjectCard });
export type QueueItem = z.infer<typeof QueueItem>;

export const QueuePage = pageOf(QueueItem);
