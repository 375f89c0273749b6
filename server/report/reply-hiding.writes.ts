import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post, postReply } from '#db/schema/post.ts';
import { isOpenToMember } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { countReply } from '../post/count-reply.writes.ts';
import { isVisible } from '../post/post.reads.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError NOT_FOUND, OWN_THING */
export async function findReply(tx: Database, me: { id: string }, { id }: Of<'reply'>): Promise<Reported> {
  await lock(tx, id);
  const isThere = and(isNull(postReply.hiddenAt), isNull(postReply.deletedAt));
  const [found] = await tx
    .select({ id: postReply.id, authorId: postReply.authorId })
    .from(postReply)
    .innerJoin(post, eq(post.id, postReply.postId))
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(postReply.id, id), isThere, isVisible, isOpenToMember(tx, me.id)));
  if (!found) throw new DomainError('NOT_FOUND', { message: 'There is no such reply.' });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return found;
}

export const replyHiding: Hiding = { lock, hide, restore };

/** A reply in whatever state, its post's row locked. */
async function lock(tx: Database, id: string) {
  const [place] = await tx.select({ postId: postReply.postId }).from(postReply).where(eq(postReply.id, id));
  if (!place) return;
  const [thread] = await tx
    .select({
      id: post.id,
      chainSlug: chain.slug,
      reactionCount: post.reactionCount,
      replyCount: post.replyCount,
      createdAt: post.createdAt,
    })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(eq(post.id, place.postId))
    .for('update', { of: post });
  const [found] = await tx
    .select({
      isHidden: sql<boolean>`${postReply.hiddenAt} is not null`,
      isDeleted: sql<boolean>`${postReply.deletedAt} is not null`,
    })
    .from(postReply)
    .where(eq(postReply.id, id));
  return thread && found ? { thread, ...found } : undefined;
}

async function hide(tx: Database, id: string, hiddenReason: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found) return;
  const hiddenAt = sql`coalesce(${postReply.hiddenAt}, now())`;
  await tx.update(postReply).set({ hiddenReason, hiddenAt }).where(eq(postReply.id, id));
  if (!found.isHidden && !found.isDeleted) await countReply(tx, found.thread, -1);
}

async function restore(tx: Database, id: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found?.isHidden) return;
  await tx.update(postReply).set({ hiddenReason: null, hiddenAt: null }).where(eq(postReply.id, id));
  if (!found.isDeleted) await countReply(tx, found.thread, 1);
}
