import { z } from 'zod';
import { PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Slug } from '../project/project.input.ts';

/** Markdown. */
const CommentBody = Text.min(1, 'must say something').max(5000);

export const PostComment = z.object({ slug: Slug, parentId: z.uuid().nullable().default(null), body: CommentBody });
export type PostComment = z.infer<typeof PostComment>;

/** `from` are the words that are changed: where others have come since, it is refused. */
export const EditComment = z.object({ id: z.uuid(), body: CommentBody, from: z.string().max(5000).optional() });
export type EditComment = z.infer<typeof EditComment>;

export const CommentById = z.object({ id: z.uuid() });
export type CommentById = z.infer<typeof CommentById>;

/** Up, down, or 0 to withdraw. Sent again it changes nothing. */
export const VoteOnComment = z.object({ id: z.uuid(), value: z.union([z.literal(1), z.literal(-1), z.literal(0)]) });
export type VoteOnComment = z.infer<typeof VoteOnComment>;

/** `cursor` is the id of the comment that it goes on after. */
export const CommentsOf = z.object({ slug: Slug, limit: PageSize, cursor: z.uuid().optional() });
export type CommentsOf = z.infer<typeof CommentsOf>;

/** The comments of one project. */
export const OfProject = z.object({ slug: Slug });
export type OfProject = z.infer<typeof OfProject>;
