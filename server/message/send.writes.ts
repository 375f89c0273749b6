import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { message } from '#db/schema/conversation.ts';
import { follow } from '#db/schema/follow.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { Person } from '../auth/person.ts';
import { DomainError } from '../errors.ts';
import { excerptOf } from '../excerpt.ts';
import { notify } from '../notification/notify.writes.ts';
import {
  findOtherForWrite,
  type LockedConversation,
  lockConversation,
  openConversation,
} from './conversation-for-write.writes.ts';
import { columnOf } from './conversation-side.ts';
import type { SendMessage } from './message.input.ts';
import type { MessageWritten } from './message.output.ts';

type Sender = Pick<Person, 'id' | 'username'>;

/**
 * Writes to somebody whom one has talked with, or who follows one: that opens a conversation.
 * @throws DomainError PROFILE_NOT_FOUND, MESSAGE_TO_SELF, MESSAGES_CLOSED, BLOCKED_BY_YOU, MESSAGES_REFUSED
 */
export async function sendMessage(tx: Database, me: Sender, { username, body }: SendMessage): Promise<MessageWritten> {
  const other = await findOtherForWrite(tx, me, username);
  const talk = (await lockConversation(tx, me, other.id)) ?? (await openToFollower(tx, me, other.id));
  if (talk.blockedByMe) throw new DomainError('BLOCKED_BY_YOU', { username });
  if (talk.blockedByThem) throw new DomainError('MESSAGES_REFUSED', { username });
  const at = talk.nextAt;
  const id = newId(at.getTime());
  const when = { createdAt: at, updatedAt: at };
  await tx.insert(message).values({ id, conversationId: talk.id, senderId: me.id, body, ...when });
  await countMessage(tx, talk, { body, at });
  const excerpt = excerptOf(body);
  const data = { username: me.username, excerpt };
  await notify(tx, { to: other.id, kind: 'message', actorId: me.id, subject: subjectOf(talk), data });
  await changed(tx, { tags: [tag.person(me.id), tag.person(other.id)] });
  return { message: { id, isOwn: true, body, createdAt: at.toISOString(), deleted: false } };
}

/** What a conversation's line in the inbox is about. */
export const subjectOf = ({ id }: { id: string }): string => `conversation:${id}`;

/** Nobody is written to by strangers: they have to follow whoever opens a conversation. */
async function openToFollower(tx: Database, me: Sender, otherId: string): Promise<LockedConversation> {
  const follows = await tx.$count(follow, and(eq(follow.followerId, otherId), eq(follow.followedId, me.id)));
  if (follows === 0) throw new DomainError('MESSAGES_CLOSED');
  return openConversation(tx, me, otherId);
}

async function countMessage(
  tx: Database,
  { id, theirs, otherId }: LockedConversation,
  { body, at }: { body: string; at: Date },
): Promise<void> {
  const [unreadCount, unreadSince] = [columnOf(theirs, 'unread_count'), columnOf(theirs, 'unread_since')];
  const instant = at.toISOString();
  await tx.execute(sql`
    update conversation set last_message_at = ${instant}, last_message_text = ${excerptOf(body)}, updated_at = now(),
      ${unreadCount} = ${unreadCount} + 1, ${unreadSince} = coalesce(${unreadSince}, ${instant})
    where id = ${id}`);
  await tx
    .update(user)
    .set({ unreadMessageCount: sql`${user.unreadMessageCount} + 1` })
    .where(eq(user.id, otherId));
}
