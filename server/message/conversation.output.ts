import { z } from 'zod';
import { Instant, Person } from '../profile/person.output.ts';

/** A row of one's conversations, as one's own side sees it: whether the other one blocks or has read is theirs. */
export const Conversation = z.strictObject({
  id: z.string(),
  /** 'Deleted person' once they have left, under a name that leads to the thread still. */
  with: Person,
  /** Null before the first message. */
  lastMessageAt: Instant.nullable(),
  /** Its first 200 characters; null too where all were deleted. */
  lastMessageText: z.string().nullable(),
  unreadCount: z.int().nonnegative(),
  /** Whether one has blocked the other. */
  blocked: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;
