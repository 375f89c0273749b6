import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { conversation, message as messageTable } from '#db/schema/conversation.ts';
import { DomainError } from '../errors.ts';
import { excerptOf } from '../excerpt.ts';
import { lockConversation, openConversation } from '../message/conversation-for-write.writes.ts';

type Accepted = { senderId: string; recipientId: string; message: string };

/**
 * Opens the conversation of two people, or takes the one they have, and puts the request's words into it as its sender's
 * message. Both know them, so nothing of it is unread. Gives its id.
 * @throws DomainError INTRO_BLOCKED
 */
export async function talkFrom(tx: Database, { senderId, recipientId, message }: Accepted): Promise<string> {
  const sender = { id: senderId };
  const talk = (await lockConversation(tx, sender, recipientId)) ?? (await openConversation(tx, sender, recipientId));
  if (talk.blockedByMe || talk.blockedByThem) throw new DomainError('INTRO_BLOCKED');
  const at = talk.nextAt;
  const id = newId(at.getTime());
  const when = { createdAt: at, updatedAt: at };
  await tx.insert(messageTable).values({ id, conversationId: talk.id, senderId, body: message, ...when });
  const { firstReadAt, secondReadAt, firstUnreadCount, secondUnreadCount } = conversation;
  const instant = at.toISOString();
  await tx
    .update(conversation)
    .set({
      lastMessageAt: at,
      lastMessageText: excerptOf(message),
      firstReadAt: sql`case when ${firstUnreadCount} = 0 then ${instant} else ${firstReadAt} end`,
      secondReadAt: sql`case when ${secondUnreadCount} = 0 then ${instant} else ${secondReadAt} end`,
    })
    .where(eq(conversation.id, talk.id));
  return talk.id;
}
