import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { follow } from '#db/schema/follow.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import type { SetFollow } from './follow.input.ts';
import type { Followed } from './follow.output.ts';

type Me = { id: string; username: string };

/**
 * Follows somebody, or no more.
 * @throws DomainError PROFILE_NOT_FOUND, OWN_PROFILE
 */
export async function setFollow(tx: Database, me: Me, { username, follows }: SetFollow): Promise<Followed> {
  const followed = await findPerson(tx, username);
  if (followed.id === me.id) throw new DomainError('OWN_PROFILE');
  await lockPeople(tx, [me.id, followed.id]);
  if (await store(tx, { followerId: me.id, followedId: followed.id }, follows)) {
    await count(tx, { followerId: me.id, followedId: followed.id }, follows ? 1 : -1);
    if (follows) {
      await notify(tx, {
        to: followed.id,
        kind: 'follow',
        actorId: me.id,
        subject: `user:${username}`,
        data: { username: me.username },
      });
    }
    await changed(tx, {
      tags: [
        ...[tag.reputation(username), tag.reputation(me.username), tag.leaderboard('users')],
        ...[tag.person(me.id), tag.person(followed.id)],
      ],
    });
  }
  const [row] = await tx.select({ followerCount: user.followerCount }).from(user).where(eq(user.id, followed.id));
  return { username, follows, followerCount: row?.followerCount ?? 0 };
}

async function findPerson(tx: Database, username: string): Promise<{ id: string }> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isNull(user.deletedAt)));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  return found;
}

type Pair = { followerId: string; followedId: string };

/** Says whether that changed anything. */
async function store(tx: Database, pair: Pair, follows: boolean): Promise<boolean> {
  const { followerId, followedId } = pair;
  const rows = follows
    ? await tx.insert(follow).values(pair).onConflictDoNothing().returning({ id: follow.id })
    : await tx
        .delete(follow)
        .where(and(eq(follow.followerId, followerId), eq(follow.followedId, followedId)))
        .returning({ id: follow.id });
  return rows.length > 0;
}

async function count(tx: Database, { followerId, followedId }: Pair, step: 1 | -1): Promise<void> {
  await tx
    .update(user)
    .set({ followingCount: sql`${user.followingCount} + ${step}` })
    .where(eq(user.id, followerId));
  await tx
    .update(user)
    .set({ followerCount: sql`${user.followerCount} + ${step}` })
    .where(eq(user.id, followedId));
}
