import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { introDirections, introStatuses } from '../vocabulary.ts';
import { id, instant, timestamps } from './columns.ts';
import { conversation } from './conversation.ts';
import { ofProject } from './project.ts';
import { ownedByUser } from './user.ts';

export const introDirection = pgEnum('intro_direction', introDirections);
export const introStatus = pgEnum('intro_status', introStatuses);

/** A request for an introduction about a project; accepting it opens a conversation. */
export const introRequest = pgTable(
  'intro_request',
  {
    id: id(),
    projectId: ofProject(),
    senderId: ownedByUser(),
    recipientId: ownedByUser(),
    direction: introDirection().notNull(),
    message: text().notNull(),
    status: introStatus().notNull().default('pending'),
    declinedReason: text(),
    answeredAt: instant(),
    expiresAt: instant().notNull(),
    conversationId: uuid().references(() => conversation.id, { onDelete: 'set null' }),
    ...timestamps(),
  },
  (t) => [
    // At most one open request per pair and project, whoever asked.
    uniqueIndex('intro_request_open_key')
      .on(t.projectId, sql`least(${t.senderId}, ${t.recipientId})`, sql`greatest(${t.senderId}, ${t.recipientId})`)
      .where(sql`${t.status} = 'pending'`),
    index('intro_request_project_index').on(t.projectId, t.id),
    index('intro_request_conversation_index').on(t.conversationId).where(sql`${t.conversationId} is not null`),
    index('intro_request_sent_index').on(t.senderId, t.id),
    index('intro_request_received_index').on(t.recipientId, t.status, t.id),
    index('intro_request_expiry_index').on(t.expiresAt).where(sql`${t.status} = 'pending'`),
    check('intro_request_message_check', sql`char_length(${t.message}) between 20 and 1000`),
    check('intro_request_self_check', sql`${t.senderId} <> ${t.recipientId}`),
    check('intro_request_declined_check', sql`${t.status} <> 'declined' or ${t.declinedReason} is not null`),
    check(
      'intro_request_answered_check',
      sql`(${t.status} in ('accepted', 'declined')) = (${t.answeredAt} is not null)`,
    ),
  ],
);
