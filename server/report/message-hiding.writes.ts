import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { conversation, message } from '#db/schema/conversation.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/**
 * A message that somebody received; what others wrote to each other is nothing that they could know of.
 * @throws DomainError NOT_FOUND, OWN_THING
 */
export async function findMessage(tx: Database, me: { id: string }, { id }: Of<'message'>): Promise<Reported> {
  await lock(tx, id);
  const isTheirs = or(eq(conversation.firstUserId, me.id), eq(conversation.secondUserId, me.id));
  const [found] = await tx
    .select({ id: message.id, authorId: message.senderId })
    .from(message)
    .innerJoin(conversation, eq(conversation.id, message.conversationId))
    .where(and(eq(message.id, id), isTheirs, isNull(message.deletedAt)));
  if (!found) throw new DomainError('NOT_FOUND', { message: 'There is no such message.' });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return found;
}

const lock = (tx: Database, id: string) =>
  tx
    .select({ id: conversation.id })
    .from(conversation)
    .innerJoin(message, eq(message.conversationId, conversation.id))
    .where(eq(message.id, id))
    .for('update', { of: conversation });

/** What its sender has removed is not there to be hidden. */
const hide = (tx: Database, id: string, hiddenReason: string) =>
  change(tx, id, {
    where: or(isNull(message.deletedAt), isNotNull(message.hiddenReason)),
    set: { hiddenReason, deletedAt: sql`coalesce(${message.deletedAt}, now())` },
  });

const restore = (tx: Database, id: string) =>
  change(tx, id, { where: isNotNull(message.hiddenReason), set: { hiddenReason: null, deletedAt: null } });

export const messageHiding: Hiding = { lock, hide, restore };

type Change = { where: SQL | undefined; set: { hiddenReason: string | null; deletedAt: SQL | null } };

async function change(tx: Database, id: string, { where, set }: Change): Promise<void> {
  await lock(tx, id);
  const [found] = await tx
    .update(message)
    .set(set)
    .where(and(eq(message.id, id), where))
    .returning({ conversationId: message.conversationId });
  if (!found) return;
  // The row of the conversation shows the last words that are still there.
  const last = sql`(select m.body from message m where m.conversation_id = ${conversation.id} and m.deleted_at is null
    order by m.id desc limit 1)`;
  const [both] = await tx
    .update(conversation)
    .set({ lastMessageText: last })
    .where(eq(conversation.id, found.conversationId))
    .returning({ first: conversation.firstUserId, second: conversation.secondUserId });
  if (both) await changed(tx, { tags: [tag.person(both.first), tag.person(both.second)] });
}
