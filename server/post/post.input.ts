import { z } from 'zod';
import { postReactions, postTags } from '#db/vocabulary.ts';
import { Reason } from '../admin/reason.input.ts';
import { PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Slug } from '../project/project.input.ts';
import { lengthOf } from '../project/project-content.input.ts';

/** A post by its chain's slug and its own. */
const address = { slug: Slug, post: Slug };

export const PostBySlug = z.object(address);
export type PostBySlug = z.infer<typeof PostBySlug>;

/** `cursor` is the id of the reply that it goes on after. */
export const RepliesOf = z.object({ ...address, limit: PageSize, cursor: z.uuid().optional() });
export type RepliesOf = z.infer<typeof RepliesOf>;

export const PostTitle = Text.refine(
  (title) => lengthOf(title) >= 3 && lengthOf(title) <= 140,
  'Give it a title of 3 to 140 characters.',
);
export const PostBody = Text.min(1, 'Write something.').max(20_000, 'Write 20,000 characters or fewer.');
const words = { title: PostTitle, body: PostBody, tag: z.enum(postTags).nullable() };

/** `slug` is the chain's. */
export const WritePost = z.object({ slug: Slug, ...words });
export type WritePost = z.infer<typeof WritePost>;

/** `updatedAt` is that of the state that was changed. */
export const EditPost = z.object({ ...address, ...words, updatedAt: z.iso.datetime() });
export type EditPost = z.infer<typeof EditPost>;

const ReplyBody = Text.min(1, 'Say something.').max(5000, 'Write 5,000 characters or fewer.');

export const WriteReply = z.object({ ...address, parentId: z.uuid().nullable().default(null), body: ReplyBody });
export type WriteReply = z.infer<typeof WriteReply>;

export const EditReply = z.object({ id: z.uuid(), body: ReplyBody });
export type EditReply = z.infer<typeof EditReply>;

export const ReplyById = z.object({ id: z.uuid() });
export type ReplyById = z.infer<typeof ReplyById>;

/** A reaction to a post, or to a reply in it, there or taken back. Sent again it changes nothing. */
export const ReactToPost = z.object({
  ...address,
  replyId: z.uuid().nullable().default(null),
  kind: z.enum(postReactions),
  reacts: z.boolean(),
});
export type ReactToPost = z.infer<typeof ReactToPost>;

export const PinPost = z.object({ ...address, pinned: z.boolean() });
export type PinPost = z.infer<typeof PinPost>;

/** Why is shown in the chain's log, to everybody. */
export const ModeratePost = z.object({ ...address, reason: Reason });
export type ModeratePost = z.infer<typeof ModeratePost>;
