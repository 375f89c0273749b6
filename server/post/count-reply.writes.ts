import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post, postReply } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';
import { iso } from '../instant.ts';
import { hotRank } from '../score/ranks.ts';

/** A post whose row is locked. */
type Thread = { id: string; chainSlug: string; reactionCount: number; replyCount: number; createdAt: Date };

/** Counts a reply that has come to a post, or gone from it: its replies, its rank, and when something happened last. */
export async function countReply(tx: Database, thread: Thread, by: 1 | -1) {
  const replyCount = thread.replyCount + by;
  const isThere = and(eq(postReply.postId, thread.id), isNull(postReply.deletedAt), isNull(postReply.hiddenAt));
  const lastReplyAt = tx
    .select({ at: sql`max(${postReply.createdAt})` })
    .from(postReply)
    .where(isThere);
  const [now] = await tx
    .update(post)
    .set({
      replyCount,
      hotRank: hotRank({ ...thread, replyCount }),
      lastActivityAt: sql`greatest(${post.createdAt}, (${lastReplyAt}))`,
      updatedAt: sql`${post.updatedAt}`,
    })
    .where(eq(post.id, thread.id))
    .returning({ replyCount: post.replyCount, lastActivityAt: iso(post.lastActivityAt) });
  if (!now) throw new Error(`there is no post ${thread.id}`);
  await changed(tx, { tags: [tag.chain(thread.chainSlug)] });
  return now;
}
