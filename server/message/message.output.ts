import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { Conversation } from './conversation.output.ts';

const Count = z.int().nonnegative();

export const ConversationPage = pageOf(Conversation);

export const Message = z.strictObject({
  id: z.string(),
  isOwn: z.boolean(),
  /** Plain text; empty where it was deleted. */
  body: z.string(),
  createdAt: Instant,
  deleted: z.boolean(),
});
export type Message = z.infer<typeof Message>;

/**
 * Whether one may write: `closed` where they neither follow one nor have talked with one, `blocked` by oneself, `refused`
 * by them, `gone` where they have left.
 */
const Writing = z.enum(['open', 'closed', 'blocked', 'refused', 'gone']);

/** A part of what two people wrote each other. */
export const Thread = z.strictObject({
  with: Person,
  writing: Writing,
  unreadCount: Count,
  /** Own messages up to then are read. Null while they block one. */
  othersReadAt: Instant.nullable(),
  /** The projects of the intros that it came from, the latest first; `readable` are those that have a page. */
  intros: z.array(z.strictObject({ slug: z.string(), title: z.string(), readable: z.boolean() })),
  /** The oldest first. */
  items: z.array(Message),
  /** What to ask for next, as `older` and as `newer`; null where there is nothing more that way. */
  older: z.string().nullable(),
  newer: z.string().nullable(),
});
export type Thread = z.infer<typeof Thread>;

export const MessageWritten = z.strictObject({ message: Message });
export type MessageWritten = z.infer<typeof MessageWritten>;

/** What is unread now: in that conversation, in all of them, and in the inbox, whose line of it is read too. */
export const MessagesRead = z.strictObject({ unreadCount: Count, messages: Count, notifications: Count });
export type MessagesRead = z.infer<typeof MessagesRead>;

export const BlockSet = z.strictObject({ username: z.string(), blocks: z.boolean() });
export type BlockSet = z.infer<typeof BlockSet>;
