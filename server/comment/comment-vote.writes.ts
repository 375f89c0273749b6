import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { comment, commentVote } from '#db/schema/comment.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { VoteOnComment } from './comment.input.ts';
import type { CommentVoteCast } from './comment.output.ts';
import { lockComment } from './comment-for-write.writes.ts';

/**
 * Casts, changes or withdraws somebody's vote on a comment.
 * @throws DomainError COMMENT_NOT_FOUND, PROJECT_ARCHIVED, OWN_COMMENT
 */
export async function voteOnComment(
  tx: Database,
  me: { id: string },
  { id, value }: VoteOnComment,
): Promise<CommentVoteCast> {
  const { target, authorId, authorUsername, deletedAt } = await lockComment(tx, { id, userId: me.id });
  if (deletedAt) throw new DomainError('COMMENT_NOT_FOUND', { id });
  if (authorId === me.id) throw new DomainError('OWN_COMMENT');
  const ofMine = and(eq(commentVote.commentId, id), eq(commentVote.userId, me.id));
  const [before] = await tx.select({ value: commentVote.value }).from(commentVote).where(ofMine);
  const from = before?.value ?? 0;
  if (value === 0) await tx.delete(commentVote).where(ofMine);
  else {
    await tx
      .insert(commentVote)
      .values({ commentId: id, userId: me.id, value })
      .onConflictDoUpdate({
        target: [commentVote.commentId, commentVote.userId],
        set: { value, updatedAt: sql`now()` },
      });
  }
  const counts = await count(tx, { id, authorId, from, to: value });
  if (value !== from) {
    await changed(tx, {
      tags: [
        ...[tag.project(target.slug), tag.leaderboard('users'), tag.reputation(authorUsername)],
        ...[tag.person(me.id), tag.person(authorId)],
      ],
    });
  }
  return { id, value, ...counts };
}

/** The comment's counts and its author's karma. */
async function count(
  tx: Database,
  { id, authorId, from, to }: { id: string; authorId: string; from: number; to: number },
): Promise<{ upCount: number; downCount: number }> {
  const step = (value: number) => Number(to === value) - Number(from === value);
  const [counts] = await tx
    .update(comment)
    .set({
      upCount: sql`${comment.upCount} + ${step(1)}`,
      downCount: sql`${comment.downCount} + ${step(-1)}`,
      updatedAt: sql`${comment.updatedAt}`,
    })
    .where(eq(comment.id, id))
    .returning({ upCount: comment.upCount, downCount: comment.downCount });
  if (!counts) throw new Error(`there is no comment ${id}`);
  if (to !== from) {
    await tx
      .update(user)
      .set({ karma: sql`${user.karma} + ${to - from}` })
      .where(eq(user.id, authorId));
  }
  return counts;
}
