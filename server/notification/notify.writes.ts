import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { notification, notificationActor } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';

type News = {
  to: string;
  kind: typeof notification.$inferInsert.kind;
  actorId: string;
  /** What it is about: 'project:SLUG'. Unread ones of one kind about one thing fold into one. */
  subject: string;
  /** What the line needs to be written. */
  data: Record<string, string | number | null>;
};

/** Tells somebody what another one did, unless they did it themselves, do not want to hear of it, or muted the thing. */
export async function notify(tx: Database, { to, kind, actorId, subject, data }: News): Promise<void> {
  if (to === actorId || (await isUnwanted(tx, { to, kind, subject }))) return;
  const [row] = await tx
    .insert(notification)
    .values({ userId: to, kind, actorId, subject, data })
    .onConflictDoUpdate({
      target: [notification.userId, notification.kind, notification.subject],
      targetWhere: sql`${notification.readAt} is null`,
      set: { actorId, data, foldedAt: sql`now()`, updatedAt: sql`now()` },
    })
    .returning({ id: notification.id, isNew: sql<boolean>`xmax = 0` });
  if (!row) throw new Error('the notification was not written');
  const actors = await tx
    .insert(notificationActor)
    .values({ notificationId: row.id, actorId })
    .onConflictDoNothing()
    .returning({ id: notificationActor.id });
  if (row.isNew) {
    await tx
      .update(user)
      .set({ unreadNotificationCount: sql`${user.unreadNotificationCount} + 1` })
      .where(eq(user.id, to));
  } else if (actors.length > 0) {
    await tx
      .update(notification)
      .set({ actorCount: sql`${notification.actorCount} + 1` })
      .where(eq(notification.id, row.id));
  }
}

async function isUnwanted(
  tx: Database,
  { to, kind, subject }: Pick<News, 'to' | 'kind' | 'subject'>,
): Promise<boolean> {
  const [row] = await tx.execute<{ unwanted: boolean }>(sql`select
    exists (select from watch where user_id = ${to} and subject = ${subject} and muted)
    or exists (
      select from notification_preference where user_id = ${to} and kind = ${kind} and way = 'site' and not enabled
    ) as unwanted`);
  return row?.unwanted ?? false;
}
