import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, timestamps } from './columns.ts';
import { writtenByUser } from './user.ts';

/**
 * Two people, the lower id first, so that a pair has one conversation. Either may block: `first_blocked_at` is when the
 * first did.
 */
export const conversation = pgTable(
  'conversation',
  {
    id: id(),
    firstUserId: writtenByUser(),
    secondUserId: writtenByUser(),
    lastMessageAt: instant(),
    lastMessageText: text(),
    firstReadAt: instant(),
    secondReadAt: instant(),
    firstUnreadCount: integer().notNull().default(0),
    secondUnreadCount: integer().notNull().default(0),
    /** Since when the oldest unread message waits; null where nothing is unread. */
    firstUnreadSince: instant(),
    secondUnreadSince: instant(),
    /** When a mail told of what is unread; null until then, and once it is read. */
    firstMailedAt: instant(),
    secondMailedAt: instant(),
    firstBlockedAt: instant(),
    secondBlockedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('conversation_pair_key').on(t.firstUserId, t.secondUserId),
    index('conversation_first_index').on(t.firstUserId, t.lastMessageAt),
    index('conversation_second_index').on(t.secondUserId, t.lastMessageAt),
    index('conversation_first_unread_index')
      .on(t.firstUnreadSince)
      .where(sql`${t.firstUnreadSince} is not null and ${t.firstMailedAt} is null`),
    index('conversation_second_unread_index')
      .on(t.secondUnreadSince)
      .where(sql`${t.secondUnreadSince} is not null and ${t.secondMailedAt} is null`),
    check('conversation_pair_check', sql`${t.firstUserId} < ${t.secondUserId}`),
    check('conversation_counts_check', sql`least(${t.firstUnreadCount}, ${t.secondUnreadCount}) >= 0`),
  ],
);

export const message = pgTable(
  'message',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversation.id, { onDelete: 'cascade' }),
    senderId: writtenByUser(),
    body: text().notNull(),
    deletedAt: instant(),
    /** Of a moderator, who deleted it. */
    hiddenReason: text(),
    ...timestamps(),
  },
  (t) => [
    index('message_page_index').on(t.conversationId, t.id),
    index('message_sender_index').on(t.senderId),
    check(
      'message_body_check',
      sql`char_length(${t.body}) <= 4000 and (${t.body} <> '' or ${t.deletedAt} is not null)`,
    ),
  ],
);
