import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { DomainError } from '../errors.ts';
import { isOpenToMember, moderates } from './chain-rights.reads.ts';

/** A chain whose row is locked: others wait until this write is through, so that no count is lost. */
export type LockedChain = {
  id: string;
  slug: string;
  name: string;
  isPublic: boolean;
  requiresApproval: boolean;
  ownerId: string;
  /** Whether the writer is its owner or moderates it. */
  isModerator: boolean;
};

/**
 * Locks a chain for a write by `userId`. A private one is there for its followers alone.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function lockChain(
  tx: Database,
  { slug, userId }: { slug: string; userId: string },
): Promise<LockedChain> {
  const { id, name, isPublic, requiresApproval, ownerId } = chain;
  const isModerator = moderates(tx, userId);
  const [found] = await tx
    .select({ id, slug: chain.slug, name, isPublic, requiresApproval, ownerId, isModerator })
    .from(chain)
    .where(and(eq(chain.slug, slug), isOpenToMember(tx, userId)))
    .for('update');
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  return found;
}

/**
 * The same for what only its owner and moderators may do.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR
 */
export async function lockModeratedChain(tx: Database, asked: { slug: string; userId: string }): Promise<LockedChain> {
  const found = await lockChain(tx, asked);
  if (!found.isModerator) throw new DomainError('NOT_A_MODERATOR', { slug: asked.slug });
  return found;
}
