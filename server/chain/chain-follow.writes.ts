import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainFollower, chainModerator } from '#db/schema/chain.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { type LockedChain, lockChain } from './chain-for-write.writes.ts';
import type { FollowChain, OneChain } from './chain-writes.input.ts';
import type { ChainFollowed } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { staleChain } from './stale-chain.writes.ts';

type Me = { id: string; username: string };

/** Follows a chain, or no more. @throws DomainError CHAIN_NOT_FOUND */
export async function followChain(tx: Database, me: Me, { slug, follows }: FollowChain): Promise<ChainFollowed> {
  return follow(tx, me, { target: await lockChain(tx, { slug, userId: me.id }), follows });
}

/** Neither follows nor moderates a chain any more. @throws DomainError CHAIN_NOT_FOUND, OWNER_STAYS */
export async function leaveChain(tx: Database, me: Me, { slug }: OneChain): Promise<ChainFollowed> {
  const target = await lockChain(tx, { slug, userId: me.id });
  if (target.ownerId === me.id) throw new DomainError('OWNER_STAYS');
  const place = and(eq(chainModerator.chainId, target.id), eq(chainModerator.userId, me.id));
  const [left] = await tx.delete(chainModerator).where(place).returning({ id: chainModerator.id });
  if (left) {
    const act = { chainId: target.id, moderatorId: me.id, action: 'leave', subject: `user:${me.username}` };
    await logModeration(tx, act);
    // An offer of the chain ends with it.
    await changed(tx, { tags: [tag.chain(slug), tag.person(me.id), tag.person(target.ownerId)] });
  }
  return follow(tx, me, { target, follows: false });
}

type Wish = { target: LockedChain; follows: boolean };

async function follow(tx: Database, me: Me, { target, follows }: Wish): Promise<ChainFollowed> {
  const pair = { chainId: target.id, userId: me.id };
  const isTheirs = and(eq(chainFollower.chainId, target.id), eq(chainFollower.userId, me.id));
  const moved = follows
    ? await tx.insert(chainFollower).values(pair).onConflictDoNothing().returning({ id: chainFollower.id })
    : await tx.delete(chainFollower).where(isTheirs).returning({ id: chainFollower.id });
  const step = moved.length * (follows ? 1 : -1);
  const [row] = await tx
    .update(chain)
    .set({ followerCount: sql`${chain.followerCount} + ${step}`, updatedAt: sql`${chain.updatedAt}` })
    .where(eq(chain.id, target.id))
    .returning({ followerCount: chain.followerCount });
  if (step !== 0) await changed(tx, { tags: [...staleChain(target), tag.person(me.id)] });
  return { slug: target.slug, follows, followerCount: row?.followerCount ?? 0 };
}
