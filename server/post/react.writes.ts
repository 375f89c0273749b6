import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post, postReaction, postReply } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { hotRank } from '../score/ranks.ts';
import type { ReactToPost } from './post.input.ts';
import type { Reacted } from './post.output.ts';
import { type LockedPost, lockPost } from './post-for-write.writes.ts';
import { reactionsOfPost, reactionsOfReply } from './reactions.reads.ts';

/**
 * Reacts to a post or to a reply in it, or takes that back.
 * @throws DomainError POST_NOT_FOUND, REPLY_NOT_FOUND, OWN_WORDS
 */
export async function reactToPost(
  tx: Database,
  me: { id: string },
  { replyId, kind, reacts, ...address }: ReactToPost,
): Promise<Reacted> {
  const target = await lockPost(tx, { ...address, userId: me.id });
  const authorId = replyId === null ? target.authorId : await authorOfReply(tx, { replyId, postId: target.id });
  if (authorId === me.id) throw new DomainError('OWN_WORDS');
  if (await store(tx, { postId: target.id, replyId, userId: me.id, kind }, reacts)) {
    await (replyId === null ? countOnPost(tx, target, reacts ? 1 : -1) : countOnReply(tx, replyId, reacts ? 1 : -1));
    await changed(tx, { tags: [tag.chain(address.slug), tag.person(me.id)] });
  }
  return replyId === null ? ofPost(tx, target.id) : ofReply(tx, replyId);
}

async function authorOfReply(tx: Database, { replyId, postId }: { replyId: string; postId: string }): Promise<string> {
  const isThere = and(isNull(postReply.deletedAt), isNull(postReply.hiddenAt));
  const [found] = await tx
    .select({ authorId: postReply.authorId })
    .from(postReply)
    .where(and(eq(postReply.id, replyId), eq(postReply.postId, postId), isThere));
  if (!found) throw new DomainError('REPLY_NOT_FOUND', { id: replyId });
  return found.authorId;
}

type Reaction = { postId: string; replyId: string | null; userId: string; kind: ReactToPost['kind'] };

/** Says whether that changed anything. */
async function store(tx: Database, reaction: Reaction, reacts: boolean): Promise<boolean> {
  const { postId, replyId, userId, kind } = reaction;
  const toWhat = replyId === null ? isNull(postReaction.replyId) : eq(postReaction.replyId, replyId);
  const isIt = and(
    eq(postReaction.postId, postId),
    toWhat,
    eq(postReaction.userId, userId),
    eq(postReaction.kind, kind),
  );
  const rows = reacts
    ? await tx.insert(postReaction).values(reaction).onConflictDoNothing().returning({ id: postReaction.id })
    : await tx.delete(postReaction).where(isIt).returning({ id: postReaction.id });
  return rows.length > 0;
}

async function countOnPost(tx: Database, target: LockedPost, by: 1 | -1): Promise<void> {
  const reactionCount = target.reactionCount + by;
  await tx
    .update(post)
    .set({ reactionCount, hotRank: hotRank({ ...target, reactionCount }), updatedAt: sql`${post.updatedAt}` })
    .where(eq(post.id, target.id));
}

/** The post's row is locked, and with it all that is said to it. */
async function countOnReply(tx: Database, id: string, by: 1 | -1): Promise<void> {
  await tx
    .update(postReply)
    .set({ reactionCount: sql`${postReply.reactionCount} + ${by}`, updatedAt: sql`${postReply.updatedAt}` })
    .where(eq(postReply.id, id));
}

async function ofPost(tx: Database, id: string): Promise<Reacted> {
  const columns = { reactionCount: post.reactionCount, reactions: reactionsOfPost };
  const [found] = await tx.select(columns).from(post).where(eq(post.id, id));
  if (!found) throw new Error(`there is no post ${id}`);
  return found;
}

async function ofReply(tx: Database, id: string): Promise<Reacted> {
  const columns = { reactionCount: postReply.reactionCount, reactions: reactionsOfReply };
  const [found] = await tx.select(columns).from(postReply).where(eq(postReply.id, id));
  if (!found) throw new Error(`there is no reply ${id}`);
  return found;
}
