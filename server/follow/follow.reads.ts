import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { conversation } from '#db/schema/conversation.ts';
import { follow } from '#db/schema/follow.ts';
import { user } from '#db/schema/user.ts';
import { isOfPair, mayWriteTo } from '../message/thread.reads.ts';
import type { FollowOf } from './follow.input.ts';
import type { FollowsOf } from './follow.output.ts';

/** Whom somebody follows among these, and to whom they may write. */
export async function loadFollowsOf(db: Database, me: { id: string }, { usernames }: FollowOf): Promise<FollowsOf> {
  const rows = await db
    .select({ username: user.username, follows: sql<boolean>`${follow.id} is not null`, isWritable: mayWriteTo(me) })
    .from(user)
    .leftJoin(follow, and(eq(follow.followedId, user.id), eq(follow.followerId, me.id)))
    .leftJoin(conversation, isOfPair(me))
    .where(inArray(user.username, usernames))
    .orderBy(user.username);
  return {
    usernames: rows.filter(({ follows }) => follows).map(({ username }) => username),
    writable: rows.filter(({ isWritable }) => isWritable).map(({ username }) => username),
  };
}
