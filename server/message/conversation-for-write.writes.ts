import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { conversation, message } from '#db/schema/conversation.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import { isShown } from '../profile/person.reads.ts';
import { columnOf, oppositeOf, type Side, sideOf } from './conversation-side.ts';

type Me = { id: string };

/** A conversation whose two people are locked, and itself: nothing of it changes until this write is through. */
export type LockedConversation = {
  id: string;
  mine: Side;
  theirs: Side;
  otherId: string;
  lastMessageAt: Date | null;
  /** The earliest instant at which the next message may be: each is at one of its own. */
  nextAt: Date;
  blockedByMe: boolean;
  blockedByThem: boolean;
};

/** @throws DomainError PROFILE_NOT_FOUND, MESSAGE_TO_SELF */
export async function findOtherForWrite(tx: Database, me: Me, username: string): Promise<{ id: string }> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isShown));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  if (found.id === me.id) throw new DomainError('MESSAGE_TO_SELF');
  return found;
}

/** Locks two people and then, where there is one, their conversation. */
export async function lockConversation(tx: Database, me: Me, otherId: string): Promise<LockedConversation | undefined> {
  await lockPeople(tx, [me.id, otherId]);
  const mine = sideOf(me.id, otherId);
  const theirs = oppositeOf(mine);
  const isPair = sql`${columnOf(mine, 'user_id')} = ${me.id} and ${columnOf(theirs, 'user_id')} = ${otherId}`;
  const [row] = await tx
    .select({
      id: conversation.id,
      lastMessageAt: conversation.lastMessageAt,
      nextAt: sql<Date>`greatest(date_trunc('milliseconds', clock_timestamp()),
        ${conversation.lastMessageAt} + interval '1 millisecond')`.mapWith(conversation.lastMessageAt),
      blockedByMe: sql<boolean>`${columnOf(mine, 'blocked_at')} is not null`,
      blockedByThem: sql<boolean>`${columnOf(theirs, 'blocked_at')} is not null`,
    })
    .from(conversation)
    .where(isPair)
    .for('update');
  return row && { ...row, mine, theirs, otherId };
}

/** Opens the conversation of two people who have none, locked in the same way. */
export async function openConversation(tx: Database, me: Me, otherId: string): Promise<LockedConversation> {
  const [firstUserId = '', secondUserId = ''] = [me.id, otherId].sort();
  await tx.insert(conversation).values({ firstUserId, secondUserId }).onConflictDoNothing();
  const opened = await lockConversation(tx, me, otherId);
  if (!opened) throw new Error('the conversation was not opened');
  return opened;
}

/** The same of the conversation that a message is in, with when that was sent; undefined where it is none of one's own. */
export async function lockConversationOf(tx: Database, me: Me, { id, where }: { id: string; where?: SQL }) {
  const [found] = await tx
    .select({
      otherId: sql<string>`case when ${conversation.firstUserId} = ${me.id} then ${conversation.secondUserId}
        else ${conversation.firstUserId} end`,
      createdAt: message.createdAt,
    })
    .from(message)
    .innerJoin(conversation, eq(conversation.id, message.conversationId))
    .where(
      and(eq(message.id, id), sql`${me.id} in (${conversation.firstUserId}, ${conversation.secondUserId})`, where),
    );
  const locked = found && (await lockConversation(tx, me, found.otherId));
  return locked && { ...locked, createdAt: found.createdAt };
}

/** Ids tell when a message came about, but for the clocks of two machines. */
const clocksApartMs = 60_000;

/** Counts anew what is unread on a side, its person's sum too, and since when. Gives how many are. */
export async function settleUnread(tx: Database, { id }: { id: string }, side: Side): Promise<number> {
  const [before] = await tx.execute<{ userId: string; readAt: string | null; count: number }>(sql`
    select ${columnOf(side, 'user_id')} as "userId", ${columnOf(side, 'read_at')} as "readAt",
      ${columnOf(side, 'unread_count')} as count from conversation where id = ${id}`);
  if (!before) throw new Error(`there is no conversation ${id}`);
  const { userId, readAt } = before;
  const [unread] = await tx
    .select({ count: sql<number>`count(*)::int`, since: sql<string | null>`min(${message.createdAt})` })
    .from(message)
    .where(
      and(
        eq(message.conversationId, id),
        sql`${message.senderId} <> ${userId}`,
        isNull(message.deletedAt),
        readAt === null ? undefined : sql`${message.createdAt} > ${readAt}::timestamptz`,
        readAt === null ? undefined : sql`${message.id} >= ${earliestId(Date.parse(readAt) - clocksApartMs)}`,
      ),
    );
  const { count = 0, since = null } = unread ?? {};
  const mailedAt = columnOf(side, 'mailed_at');
  await tx.execute(sql`
    update conversation set ${columnOf(side, 'unread_count')} = ${count}, ${columnOf(side, 'unread_since')} = ${since},
      ${mailedAt} = case when ${since}::timestamptz <= ${mailedAt} then ${mailedAt} end where id = ${id}`);
  await tx
    .update(user)
    .set({ unreadMessageCount: sql`${user.unreadMessageCount} + ${count - before.count}` })
    .where(eq(user.id, userId));
  return count;
}

/** What lists show of a conversation is the latest that is left; when the latest was stays. */
export async function settleLastText(tx: Database, { id }: { id: string }): Promise<void> {
  await tx.execute(sql`
    update conversation set last_message_text = (
      select left(body, 200) from message where conversation_id = ${id} and deleted_at is null order by id desc limit 1
    ) where id = ${id}`);
}

/** The lowest id that may be of an instant. */
const earliestId = (atMs: number): string => newId(atMs, new Uint8Array(16));
