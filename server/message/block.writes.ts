import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { findOtherForWrite, lockConversation } from './conversation-for-write.writes.ts';
import { columnOf } from './conversation-side.ts';
import type { SetBlock } from './message.input.ts';
import type { BlockSet } from './message.output.ts';

/**
 * Blocks somebody whom one has talked with, or no more: meanwhile neither writes, and the other one does not see what one
 * has read.
 * @throws DomainError PROFILE_NOT_FOUND, MESSAGE_TO_SELF, CONVERSATION_NOT_FOUND
 */
export async function setBlock(tx: Database, me: { id: string }, { username, blocks }: SetBlock): Promise<BlockSet> {
  const other = await findOtherForWrite(tx, me, username);
  const talk = await lockConversation(tx, me, other.id);
  if (!talk) throw new DomainError('CONVERSATION_NOT_FOUND', { username });
  if (talk.blockedByMe !== blocks) {
    await tx.execute(sql`
      update conversation set ${columnOf(talk.mine, 'blocked_at')} = ${blocks ? sql`now()` : null} where id = ${talk.id}`);
    await changed(tx, { tags: [tag.person(me.id), tag.person(other.id)] });
  }
  return { username, blocks };
}
