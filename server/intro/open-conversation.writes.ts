import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { conversation, message as messageTable } from '#db/schema/conversation.ts';
import { DomainError } from '../errors.ts';

type Opening = { senderId: string; recipientId: string; message: string };

/** Characters that lists show of a message. */
const excerptLength = 200;

/**
 * Opens the conversation of two people, or takes the one they have, and puts the request's words into it as its sender's
 * message. Both know them, so nothing of it is unread. Gives its id.
 * @throws DomainError INTRO_BLOCKED
 */
export async function openConversation(tx: Database, { senderId, recipientId, message }: Opening): Promise<string> {
  const [firstUserId = '', secondUserId = ''] = [senderId, recipientId].sort();
  const { id, lastMessageAt, firstReadAt, secondReadAt, firstUnreadCount, secondUnreadCount } = conversation;
  const [opened] = await tx
    .insert(conversation)
    .values({ firstUserId, secondUserId })
    // The row as it is, locked.
    .onConflictDoUpdate({
      target: [conversation.firstUserId, conversation.secondUserId],
      set: { updatedAt: sql`now()` },
    })
    .returning({
      id,
      lastMessageAt,
      isBlocked: sql<boolean>`num_nonnulls(${conversation.firstBlockedAt}, ${conversation.secondBlockedAt}) > 0`,
    });
  if (!opened) throw new Error('the conversation was not opened');
  if (opened.isBlocked) throw new DomainError('INTRO_BLOCKED');
  // Behind what was said last, whatever the clocks say.
  const at = new Date(Math.max(Date.now(), (opened.lastMessageAt?.getTime() ?? 0) + 1));
  await tx.insert(messageTable).values({
    id: newId(at.getTime()),
    conversationId: opened.id,
    senderId,
    body: message,
    createdAt: at,
    updatedAt: at,
  });
  const instant = at.toISOString();
  await tx
    .update(conversation)
    .set({
      lastMessageAt: at,
      lastMessageText: [...message].slice(0, excerptLength).join(''),
      firstReadAt: sql`case when ${firstUnreadCount} = 0 then ${instant} else ${firstReadAt} end`,
      secondReadAt: sql`case when ${secondUnreadCount} = 0 then ${instant} else ${secondReadAt} end`,
    })
    .where(eq(id, opened.id));
  return opened.id;
}
