import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { follow } from '#db/schema/follow.ts';
import { user } from '#db/schema/user.ts';
import type { FollowOf } from './follow.input.ts';
import type { FollowsOf } from './follow.output.ts';

/** Whom somebody follows among these. */
export async function loadFollowsOf(db: Database, me: { id: string }, { usernames }: FollowOf): Promise<FollowsOf> {
  const rows = await db
    .select({ username: user.username })
    .from(user)
    .innerJoin(follow, and(eq(follow.followedId, user.id), eq(follow.followerId, me.id)))
    .where(inArray(user.username, usernames))
    .orderBy(user.username);
  return { usernames: rows.map(({ username }) => username) };
}
