import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { digests, notificationKinds, notificationWays } from '../vocabulary.ts';
import { id, instant, timestamps } from './columns.ts';
import { doneByUser, ownedByUser } from './user.ts';

export const notificationKind = pgEnum('notification_kind', notificationKinds);
export const notificationWay = pgEnum('notification_way', notificationWays);
export const digest = pgEnum('digest', digests);

/**
 * Similar unread notifications fold into one row: its actor is the latest of `actor_count`. `subject` names the thing
 * ('project:SLUG'); `data` holds what the line needs to be written without another read. What is `onlyMailed` stands in no
 * inbox and in no count: it is what mail at once folds by, and what digests tell.
 */
export const notification = pgTable(
  'notification',
  {
    id: id(),
    userId: ownedByUser(),
    kind: notificationKind().notNull(),
    actorId: doneByUser(),
    actorCount: integer().notNull().default(1),
    subject: text().notNull(),
    data: jsonb().$type<Record<string, string | number | null>>().notNull().default({}),
    onlyMailed: boolean().notNull().default(false),
    foldedAt: instant().notNull().defaultNow(),
    readAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('notification_fold_key').on(t.userId, t.kind, t.subject, t.onlyMailed).where(sql`${t.readAt} is null`),
    index('notification_list_index').on(t.userId, t.foldedAt, t.id),
    index('notification_actor_index').on(t.actorId).where(sql`${t.actorId} is not null`),
    check('notification_actor_count_check', sql`${t.actorCount} >= 1`),
  ],
);

/** Who is in a folded notification, so that the same person counts once. */
export const notificationActor = pgTable(
  'notification_actor',
  {
    id: id(),
    notificationId: uuid()
      .notNull()
      .references(() => notification.id, { onDelete: 'cascade' }),
    actorId: ownedByUser(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('notification_actor_key').on(t.notificationId, t.actorId),
    index('notification_actor_actor_index').on(t.actorId),
  ],
);

/** Absence means on (site) or at once (mail). */
export const notificationPreference = pgTable(
  'notification_preference',
  {
    id: id(),
    userId: ownedByUser(),
    kind: notificationKind().notNull(),
    way: notificationWay().notNull(),
    enabled: boolean().notNull(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('notification_preference_key').on(t.userId, t.kind, t.way)],
);

export const mailPreference = pgTable(
  'mail_preference',
  {
    id: id(),
    userId: ownedByUser(),
    digest: digest().notNull().default('at_once'),
    unsubscribeToken: text().notNull(),
    lastDigestAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('mail_preference_user_key').on(t.userId),
    uniqueIndex('mail_preference_token_key').on(t.unsubscribeToken),
  ],
);

/** Anything can be watched or muted; `subject` as in `notification`. */
export const watch = pgTable(
  'watch',
  {
    id: id(),
    userId: ownedByUser(),
    subject: text().notNull(),
    muted: boolean().notNull().default(false),
    ...timestamps(),
  },
  (t) => [uniqueIndex('watch_key').on(t.userId, t.subject), index('watch_subject_index').on(t.subject)],
);

export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: id(),
    userId: ownedByUser(),
    endpoint: text().notNull(),
    publicKey: text().notNull(),
    secret: text().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('push_subscription_endpoint_key').on(t.endpoint),
    index('push_subscription_user_index').on(t.userId),
  ],
);
