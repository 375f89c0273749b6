import { z } from 'zod';
import { assignmentPriorities, assignmentStatuses, categories } from '#db/vocabulary.ts';
import { Cursor, PageSize, SearchText, setOf } from '../paging.input.ts';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';
import { Reason } from './validator.input.ts';

const mostProjects = 100;
const mostValidators = 20;

/** Each of the projects to each of the validators. */
export const Assign = z.object({
  slugs: setOf(Slug, mostProjects),
  usernames: setOf(Username, mostValidators),
  priority: z.enum(assignmentPriorities).default('normal'),
  /** Days until they should be done. */
  dueInDays: z.int().min(1).max(90).optional(),
});
export type Assign = z.output<typeof Assign>;

export const WithdrawAssignment = z.object({ id: z.uuid(), reason: Reason });
export type WithdrawAssignment = z.output<typeof WithdrawAssignment>;

/** 'open' is what waits: assigned and started. */
const assignmentStates = ['open', ...assignmentStatuses] as const;

/** Which assignments: of a state, a priority, and a category of the project; all of them where nothing is said. */
const filters = {
  status: z.enum(assignmentStates).optional(),
  priority: z.enum(assignmentPriorities).optional(),
  category: z.enum(categories).optional(),
};

export const AssignmentListInput = z.object({
  ...filters,
  /** What is nobody's name finds none. */
  validator: SearchText.optional(),
  project: SearchText.optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type AssignmentListInput = z.output<typeof AssignmentListInput>;

/** Published projects to choose from: of any of the categories, with words, and by default those nobody has looked at. */
export const CandidatesInput = z.object({
  categories: setOf(z.enum(categories), categories.length),
  text: SearchText.optional(),
  /** Without a badge, and not assigned to anybody now. */
  unreviewed: z.boolean().default(true),
  limit: PageSize,
  cursor: Cursor,
});
export type CandidatesInput = z.output<typeof CandidatesInput>;

/** What is assigned to oneself. */
export const QueueInput = z.object({
  ...filters,
  status: z.enum(assignmentStates).default('open'),
  limit: PageSize,
  cursor: Cursor,
});
export type QueueInput = z.output<typeof QueueInput>;
