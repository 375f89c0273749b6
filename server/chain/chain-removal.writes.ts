import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain } from '#db/schema/chain.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { isRestorable } from './chain-rights.reads.ts';
import type { OneChain } from './chain-writes.input.ts';
import type { ChainSaved } from './chain-writes.output.ts';
import { lockOwnedChain } from './owned-chain.writes.ts';
import { whereNamed } from './stale-chain.writes.ts';

/**
 * Takes a chain away from everybody; for a week its owner can bring it back.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_CHAIN_OWNER
 */
export async function deleteChain(tx: Database, me: { id: string }, { slug }: OneChain): Promise<ChainSaved> {
  const target = await lockOwnedChain(tx, { slug, userId: me.id });
  await tx.update(chain).set({ deletedAt: sql`now()` }).where(eq(chain.id, target.id));
  await changed(tx, { tags: [...(await whereNamed(tx, target)), tag.person(me.id)] });
  return { slug };
}

/**
 * Brings back what its owner deleted, with all that was in it. What a moderator of the site hid stays away.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function restoreChain(tx: Database, me: { id: string }, { slug }: OneChain): Promise<ChainSaved> {
  const [back] = await tx
    .update(chain)
    .set({ deletedAt: null })
    .where(and(eq(chain.slug, slug), eq(chain.ownerId, me.id), isRestorable))
    .returning({ id: chain.id, slug: chain.slug });
  if (!back) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  await changed(tx, { tags: [...(await whereNamed(tx, back)), tag.person(me.id)] });
  return { slug };
}
