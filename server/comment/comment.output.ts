import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { Standing } from '../project/standing.output.ts';

const Count = z.int().nonnegative();
const Vote = z.int().min(-1).max(1);

export const Comment = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  depth: z.int().min(1).max(6),
  /** Empty once deleted; the thread stays. */
  body: z.string(),
  author: Person.nullable(),
  upCount: Count,
  downCount: Count,
  createdAt: Instant,
  editedAt: Instant.nullable(),
  deleted: z.boolean(),
  /** Whether that was an admin's decision, or enough reports until there is one. */
  hidden: z.boolean(),
});
export type Comment = z.infer<typeof Comment>;

/** In thread order. */
export const CommentList = pageOf(Comment);

/** A comment as it is now, and what writing, deleting or restoring it made of the project. */
export const CommentWritten = z.strictObject({ comment: Comment, standing: Standing });
export type CommentWritten = z.infer<typeof CommentWritten>;

export const CommentVoteCast = z.strictObject({ id: z.string(), value: Vote, upCount: Count, downCount: Count });
export type CommentVoteCast = z.infer<typeof CommentVoteCast>;

/** What is the caller's own in a project's comments. */
export const OwnOfComments = z.strictObject({
  votes: z.array(z.strictObject({ id: z.string(), value: Vote })),
  /** When they last looked; null where they never did. */
  lastVisitedAt: Instant.nullable(),
});
export type OwnOfComments = z.infer<typeof OwnOfComments>;

export const Visited = z.strictObject({ visitedAt: Instant });
export type Visited = z.infer<typeof Visited>;
