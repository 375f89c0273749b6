import { z } from 'zod';
import { Instant, Person } from '../profile/person.output.ts';

/** A row of one's conversations, as one's own side sees it: whether the other one blocks or has read is theirs. */
export const Conversation = z.strictObject({
  id: z.string(),
  /** Null once they have left. */
  with: Person.nullable(),
  /** Null before the first message. */
  lastMessageAt: Instant.nullable(),
  lastMessageText: z.string().nullable(),
  unreadCount: z.int().nonnegative(),
  /** Whether one has blocked the other. */
  blocked: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;
