import type { Database } from '#db/connect.ts';
import { DomainError } from '../errors.ts';
import { type LockedChain, lockChain } from './chain-for-write.writes.ts';

/**
 * Locks a chain for what only its owner may do.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_CHAIN_OWNER
 */
export async function lockOwnedChain(tx: Database, asked: { slug: string; userId: string }): Promise<LockedChain> {
  const found = await lockChain(tx, asked);
  if (found.ownerId !== asked.userId) throw new DomainError('NOT_CHAIN_OWNER', { slug: asked.slug });
  return found;
}
