import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { conversation, message as messageTable } from '#db/schema/conversation.ts';
import { DomainError } from '../errors.ts';

type Opening = { senderId: string; recipientId: string; message: string };

/**
 * Opens the conversation of two people, or takes the one they have, and puts the request's words into it as its sender's
 * message. Both know them, so nothing of it is unread. Gives its id.
 * @throws DomainError INTRO_BLOCKED
 */
export async function openConversation(tx: Database, { senderId, recipientId, message }: Opening): Promise<string> {
  const [firstUserId = '', secondUserId = ''] = [senderId, recipientId].sort();
  const { firstReadAt, secondReadAt, firstUnreadCount, secondUnreadCount } = conversation;
  const now = sql`now()`;
  const last = { lastMessageAt: now, lastMessageText: message };
  const [opened] = await tx
    .insert(conversation)
    .values({ firstUserId, secondUserId, ...last, firstReadAt: now, secondReadAt: now })
    .onConflictDoUpdate({
      target: [conversation.firstUserId, conversation.secondUserId],
      set: {
        ...last,
        firstReadAt: sql`case when ${firstUnreadCount} = 0 then now() else ${firstReadAt} end`,
        secondReadAt: sql`case when ${secondUnreadCount} = 0 then now() else ${secondReadAt} end`,
        updatedAt: now,
      },
    })
    .returning({
      id: conversation.id,
      isBlocked: sql<boolean>`num_nonnulls(${conversation.firstBlockedAt}, ${conversation.secondBlockedAt}) > 0`,
    });
  if (!opened) throw new Error('the conversation was not opened');
  if (opened.isBlocked) throw new DomainError('INTRO_BLOCKED');
  await tx.insert(messageTable).values({ conversationId: opened.id, senderId, body: message });
  return opened.id;
}
