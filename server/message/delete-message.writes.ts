import { and, desc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { message } from '#db/schema/conversation.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockConversationOf, settleLastText, settleUnread } from './conversation-for-write.writes.ts';
import type { MessageById } from './message.input.ts';
import type { MessageWritten } from './message.output.ts';
import { selectMessages } from './thread.reads.ts';

type Me = { id: string };

/**
 * Deletes an own message, for both.
 * @throws DomainError MESSAGE_NOT_FOUND
 */
export function deleteMessage(tx: Database, me: Me, { id }: MessageById): Promise<MessageWritten> {
  return change(tx, me, { id, where: isNull(message.deletedAt), deletedAt: sql`now()` });
}

/**
 * Takes that back, for ten minutes.
 * @throws DomainError MESSAGE_NOT_FOUND
 */
export function restoreMessage(tx: Database, me: Me, { id }: MessageById): Promise<MessageWritten> {
  const isFresh = gt(message.deletedAt, sql`now() - interval '10 minutes'`);
  const where = and(isNotNull(message.deletedAt), isFresh, isNull(message.hiddenReason));
  return change(tx, me, { id, where, deletedAt: null });
}

type Change = { id: string; where: SQL | undefined; deletedAt: SQL | null };

async function change(tx: Database, me: Me, { id, where, deletedAt }: Change): Promise<MessageWritten> {
  const isOwn = eq(message.senderId, me.id);
  const talk = await lockConversationOf(tx, me, { id, where: isOwn });
  const rows = talk
    ? await tx
        .update(message)
        .set({ deletedAt })
        .where(and(eq(message.id, id), isOwn, where))
        .returning({ id: message.id })
    : [];
  if (!talk || rows.length === 0) throw new DomainError('MESSAGE_NOT_FOUND', { id });
  await settleUnread(tx, talk, talk.theirs);
  await settleLastText(tx, talk);
  await changed(tx, { tags: [tag.person(me.id), tag.person(talk.otherId)] });
  const [written] = await selectMessages(tx, me, { where: eq(message.id, id), order: desc(message.id), limit: 1 });
  if (!written) throw new Error(`there is no message ${id}`);
  return { message: written };
}
