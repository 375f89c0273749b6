import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { notification } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockConversationOf, settleUnread } from './conversation-for-write.writes.ts';
import { columnOf } from './conversation-side.ts';
import type { MessageById } from './message.input.ts';
import type { MessagesRead } from './message.output.ts';
import { subjectOf } from './send.writes.ts';

type Me = { id: string };

/**
 * Marks a message and all before it as read, with the conversation's line in the inbox once nothing is left. What was
 * read further before stays read.
 * @throws DomainError MESSAGE_NOT_FOUND
 */
export async function readMessages(tx: Database, me: Me, { id }: MessageById): Promise<MessagesRead> {
  const talk = await lockConversationOf(tx, me, { id });
  if (!talk) throw new DomainError('MESSAGE_NOT_FOUND', { id });
  const readAt = columnOf(talk.mine, 'read_at');
  const upTo = talk.createdAt.toISOString();
  const moved = await tx.execute(sql`
    update conversation set ${readAt} = ${upTo}
    where id = ${talk.id} and coalesce(${readAt}, '-infinity') < ${upTo}::timestamptz returning id`);
  const unreadCount = await settleUnread(tx, talk, talk.mine);
  if (unreadCount === 0) await readLine(tx, me, talk);
  // The other one sees how far one has read.
  if (moved.length > 0) await changed(tx, { tags: [tag.person(me.id), tag.person(talk.otherId)] });
  const [mine] = await tx
    .select({ messages: user.unreadMessageCount, notifications: user.unreadNotificationCount })
    .from(user)
    .where(eq(user.id, me.id));
  return { unreadCount, messages: mine?.messages ?? 0, notifications: mine?.notifications ?? 0 };
}

async function readLine(tx: Database, me: Me, talk: { id: string }): Promise<void> {
  const isLine = and(eq(notification.userId, me.id), eq(notification.kind, 'message'));
  const rows = await tx
    .update(notification)
    .set({ readAt: sql`now()` })
    .where(and(isLine, eq(notification.subject, subjectOf(talk)), isNull(notification.readAt)))
    .returning({ onlyMailed: notification.onlyMailed });
  const count = rows.filter(({ onlyMailed }) => !onlyMailed).length;
  if (count === 0) return;
  await tx
    .update(user)
    .set({ unreadNotificationCount: sql`${user.unreadNotificationCount} - ${count}` })
    .where(eq(user.id, me.id));
  await changed(tx, { tags: [tag.person(me.id)] });
}
