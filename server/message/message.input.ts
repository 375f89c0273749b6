import { z } from 'zod';
import { Cursor, PageSize, SearchText } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';

/** Plain text. The database takes no NUL. */
const MessageBody = Text.min(1, 'must say something').max(4000);

export const SendMessage = z.object({ username: Username, body: MessageBody });
export type SendMessage = z.infer<typeof SendMessage>;

/** Marks a message, and what came before it, as read: `id` is the last one that was seen. */
export const MessageById = z.object({ id: z.uuid() });
export type MessageById = z.infer<typeof MessageById>;

/** Blocks a person, or no more. Sent again it changes nothing. */
export const SetBlock = z.object({ username: Username, blocks: z.boolean() });
export type SetBlock = z.infer<typeof SetBlock>;

/** Own conversations, the latest first; `text` is of the other one's name. */
export const ConversationList = z.object({ limit: PageSize, cursor: Cursor, text: SearchText.optional() });
export type ConversationList = z.infer<typeof ConversationList>;

/** The latest messages, or those right before `older` or right after `newer`, which are ids of messages. */
export const ThreadOf = z
  .object({ username: Username, limit: PageSize, older: z.uuid().optional(), newer: z.uuid().optional() })
  .refine(({ older, newer }) => !(older && newer), {
    path: ['newer'],
    message: 'is not asked for together with older',
  });
export type ThreadOf = z.infer<typeof ThreadOf>;
