import { and, eq, inArray, isNull, not, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { notification } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import type { ReadNotifications, UndoReadAll } from './notification.input.ts';
import type { AllRead, UnreadCount } from './notification.output.ts';
import { isInInbox } from './notification.reads.ts';

type Me = { id: string };

/** Marks lines of the own inbox as read; those of others, and what was read before, stay as they are. */
export async function readNotifications(tx: Database, me: Me, { ids }: ReadNotifications): Promise<UnreadCount> {
  await lockPeople(tx, [me.id]);
  const rows = await tx
    .update(notification)
    .set({ readAt: sql`now()` })
    .where(and(isInInbox(me.id), inArray(notification.id, ids), isNull(notification.readAt)))
    .returning({ id: notification.id });
  return { unreadCount: await addToUnread(tx, me, -rows.length) };
}

/** Marks the whole inbox as read. What `readAt` names can be undone. */
export async function readAllNotifications(tx: Database, me: Me): Promise<AllRead> {
  await lockPeople(tx, [me.id]);
  const readAt = new Date().toISOString();
  const rows = await tx
    .update(notification)
    .set({ readAt: sql`${readAt}` })
    .where(and(isInInbox(me.id), isNull(notification.readAt)))
    .returning({ id: notification.id });
  return { unreadCount: await addToUnread(tx, me, -rows.length), readAt, readCount: rows.length };
}

/** Undoes it, but for lines of which there is more news since: those have a new line. */
export async function undoReadAll(tx: Database, me: Me, { readAt }: UndoReadAll): Promise<UnreadCount> {
  await lockPeople(tx, [me.id]);
  const newer = alias(notification, 'newer');
  const isUnreadAgain = tx
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.userId, notification.userId),
        eq(newer.kind, notification.kind),
        eq(newer.subject, notification.subject),
        isNull(newer.readAt),
        not(newer.onlyMailed),
      ),
    );
  const rows = await tx
    .update(notification)
    .set({ readAt: null })
    .where(and(eq(notification.userId, me.id), eq(notification.readAt, sql`${readAt}`), notExists(isUnreadAgain)))
    .returning({ id: notification.id });
  return { unreadCount: await addToUnread(tx, me, rows.length) };
}

async function addToUnread(tx: Database, { id }: Me, count: number): Promise<number> {
  const [row] = await tx
    .update(user)
    .set({ unreadNotificationCount: sql`${user.unreadNotificationCount} + ${count}` })
    .where(eq(user.id, id))
    .returning({ unreadCount: user.unreadNotificationCount });
  if (count !== 0) await changed(tx, { tags: [tag.person(id)] });
  return row?.unreadCount ?? 0;
}
