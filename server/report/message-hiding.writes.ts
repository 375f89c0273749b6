import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { message } from '#db/schema/conversation.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockConversationOf, settleLastText, settleUnread } from '../message/conversation-for-write.writes.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/**
 * A message that somebody received; what others wrote to each other is nothing that they could know of.
 * @throws DomainError NOT_FOUND, OWN_THING
 */
export async function findMessage(tx: Database, me: { id: string }, { id }: Of<'message'>): Promise<Reported> {
  const talk = await lockConversationOf(tx, me, { id });
  const [found] = await tx
    .select({ id: message.id, authorId: message.senderId })
    .from(message)
    .where(and(eq(message.id, id), isNull(message.deletedAt)));
  if (!talk || !found) throw new DomainError('NOT_FOUND', { message: 'There is no such message.' });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return found;
}

/** The conversation of a message in whatever state, locked as by its sender's own writes: it and the two people. */
async function lock(tx: Database, id: string) {
  const [sent] = await tx.select({ senderId: message.senderId }).from(message).where(eq(message.id, id));
  const talk = sent && (await lockConversationOf(tx, { id: sent.senderId }, { id }));
  return talk && { ...talk, senderId: sent.senderId };
}

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
  const talk = await lock(tx, id);
  if (!talk) return;
  const rows = await tx
    .update(message)
    .set(set)
    .where(and(eq(message.id, id), where))
    .returning({ id: message.id });
  if (rows.length === 0) return;
  await settleUnread(tx, talk, talk.theirs);
  await settleLastText(tx, talk);
  await changed(tx, { tags: [tag.person(talk.senderId), tag.person(talk.otherId)] });
}
