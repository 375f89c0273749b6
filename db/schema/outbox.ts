import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { defaultLocale } from '../vocabulary.ts';
import { emptyTextArray, id, instant, timestamps } from './columns.ts';
import { locale, ownedByUser, user } from './user.ts';

/** What a committed write still has to tell: the tags to bump. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    tags: text().array().notNull().default(emptyTextArray),
    sentAt: instant(),
    ...timestamps(),
  },
  (t) => [
    index('outbox_unsent_index').on(t.id).where(sql`${t.sentAt} is null`),
    index('outbox_sent_index').on(t.sentAt).where(sql`${t.sentAt} is not null`),
  ],
);

/** The first answer to a write's idempotency key. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    id: id(),
    userId: ownedByUser(),
    key: text().notNull(),
    procedure: text().notNull(),
    bodyHash: text().notNull(),
    answer: jsonb(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('idempotency_key_key').on(t.userId, t.key),
    index('idempotency_key_created_index').on(t.createdAt),
  ],
);

/** Mail to send, and what became of it. */
export const mail = pgTable(
  'mail',
  {
    id: id(),
    userId: uuid().references(() => user.id, { onDelete: 'cascade' }),
    recipient: text().notNull(),
    locale: locale().notNull().default(defaultLocale),
    template: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    attempts: integer().notNull().default(0),
    sendAfter: instant().notNull().defaultNow(),
    sentAt: instant(),
    error: text(),
    ...timestamps(),
  },
  (t) => [
    index('mail_unsent_index').on(t.sendAfter).where(sql`${t.sentAt} is null`),
    index('mail_user_index').on(t.userId),
  ],
);
