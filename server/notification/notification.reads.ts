import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { notification, notificationActor } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import { jsonOrNull } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { Person } from '../profile/person.output.ts';
import { deletedUsernameOf, person } from '../profile/person.reads.ts';
import { lineOf } from './line.ts';
import type { NotificationListInput } from './notification.input.ts';
import type { Notification } from './notification.output.ts';

/** Latest news first. A line that gets more of it moves up. */
export const latestFirst: Order = { name: 'notification', columns: [notification.foldedAt, notification.id] };

/** Somebody's inbox. */
export async function loadNotifications(db: Database, me: { id: string }, { limit, cursor }: NotificationListInput) {
  const rows = await db
    .select({ ...notificationRow, key: keyOf(latestFirst) })
    .from(notification)
    .leftJoin(user, isLatestActor)
    .where(and(isInInbox(me.id), after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  return { items: items.map(toNotification), nextCursor };
}

/** What is only mailed stands in no inbox. */
export const isInInbox = (userId: Filled<string>) => and(eq(notification.userId, userId), not(notification.onlyMailed));

export const isLatestActor = and(eq(user.id, notification.actorId), isNull(user.deletedAt));

/** Two beside the latest, in the index's own order: a line may hold thousands. */
const others = sql<Person[]>`(
  select coalesce(json_agg(json_build_object('username', other.username, 'displayName', other.display_name, 'avatarUrl', other.avatar_url)), '[]'::json)
  from (
    select ${notificationActor.actorId} as id from ${notificationActor}
    where ${notificationActor.notificationId} = ${notification.id} and ${notificationActor.actorId} <> ${notification.actorId}
    order by ${notificationActor.actorId} limit 2
  ) shown join "user" other on other.id = shown.id where other.deleted_at is null
)`;

/**
 * What is told of it, whoever did it by the name that they have now. Of who left, what they wrote to one is found as their
 * messages are, and nothing else names them.
 */
export const toldData = sql`case when ${notification.data} ?| array['username', 'validator'] then coalesce((
    select ${notification.data} - array['username', 'validator'] || case
      when who.deleted_at is null then
        jsonb_build_object(case when ${notification.data} ? 'validator' then 'validator' else 'username' end, who.username)
      when ${notification.kind} = 'message' then
        jsonb_build_object('username', ${deletedUsernameOf(notification.actorId)})
      else '{}'::jsonb end
    from "user" who where who.id = ${notification.actorId}), ${notification.data})
  else ${notification.data} end`.mapWith(notification.data);

/** Columns of a line, for a select of `notification` joined with its latest actor as `user`. */
export const notificationRow = {
  id: notification.id,
  kind: notification.kind,
  subject: notification.subject,
  data: toldData,
  latest: jsonOrNull(user.id, person).mapWith((value: Person | null) => value),
  others,
  actorCount: notification.actorCount,
  at: isoText(notification.foldedAt),
  read: sql<boolean>`${notification.readAt} is not null`,
};

export type NotificationRow = Pick<typeof notification.$inferSelect, 'id' | 'kind' | 'subject' | 'data'> &
  Pick<Notification, 'actorCount' | 'at' | 'read'> & { latest: Person | null; others: Person[] };

export function toNotification({ subject, data, latest, others, ...row }: NotificationRow): Notification {
  return { ...row, ...lineOf({ kind: row.kind, subject, data }), actors: latest ? [latest, ...others] : others };
}
