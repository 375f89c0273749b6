import { z } from 'zod';
import { postReactions } from '#db/vocabulary.ts';
import { ChainCard, PostCard } from '../chain/chain.output.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const Count = z.int().nonnegative();

/** How many reacted, by the reaction's kind. */
export const Reactions = z.record(z.enum(postReactions), Count);
export type Reactions = z.infer<typeof Reactions>;

export const Reply = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  depth: z.int().min(1).max(6),
  /** Empty once deleted or hidden; the thread stays. */
  body: z.string(),
  author: Person.nullable(),
  reactionCount: Count,
  reactions: Reactions,
  createdAt: Instant,
  editedAt: Instant.nullable(),
  deleted: z.boolean(),
  /** Whether an admin took it away, or enough reports did until one decides. */
  hidden: z.boolean(),
});
export type Reply = z.infer<typeof Reply>;

/** In thread order. */
export const ReplyList = pageOf(Reply);

export const PostPage = PostCard.extend({
  chain: ChainCard,
  body: z.string(),
  reactions: Reactions,
  updatedAt: Instant,
  editedAt: Instant.nullable(),
  /** The first 100, in thread order. */
  replies: z.array(Reply),
});
export type PostPage = z.infer<typeof PostPage>;

/** What a member sees of a post beside what everybody does. */
export const OwnOfPost = z.strictObject({
  slug: z.string(),
  post: z.string(),
  /** Whether they are the chain's owner or moderate it. */
  isModerator: z.boolean(),
  /** Their reactions, to the post where `replyId` is null. */
  reacted: z.array(z.strictObject({ replyId: z.string().nullable(), kind: z.enum(postReactions) })),
  /** What only its author and the chain's moderators see: that it was hidden, and why; null where reports did, and nobody has decided. */
  hidden: z.strictObject({ title: z.string(), reason: z.string().nullable() }).nullable(),
});
export type OwnOfPost = z.infer<typeof OwnOfPost>;

/** A post's address, and the state that a write made of it. */
export const PostWritten = z.strictObject({ slug: z.string(), post: z.string(), updatedAt: Instant });
export type PostWritten = z.infer<typeof PostWritten>;

/** A reply as it is now, and what that made of its post. */
export const ReplyWritten = z.strictObject({ reply: Reply, replyCount: Count, lastActivityAt: Instant });
export type ReplyWritten = z.infer<typeof ReplyWritten>;

/** The reactions to what was reacted to, as they are now. */
export const Reacted = z.strictObject({ reactionCount: Count, reactions: Reactions });
export type Reacted = z.infer<typeof Reacted>;
