import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainFollower, chainModerator } from '#db/schema/chain.ts';
import { DomainError } from '../errors.ts';

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
  const isModerator = sql<boolean>`${or(eq(ownerId, userId), moderates(tx, userId))}`;
  const mayRead = or(isPublic, eq(ownerId, userId), moderates(tx, userId), follows(tx, userId));
  const [found] = await tx
    .select({ id, slug: chain.slug, name, isPublic, requiresApproval, ownerId, isModerator })
    .from(chain)
    .where(and(eq(chain.slug, slug), isNull(chain.deletedAt), mayRead))
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

/** Whether somebody moderates it, in a statement about `chain`. */
function moderates(tx: Database, userId: string): SQL {
  const { chainId, userId: moderatorId } = chainModerator;
  const place = and(eq(chainId, chain.id), eq(moderatorId, userId));
  return exists(tx.select({ one: sql`1` }).from(chainModerator).where(place));
}

function follows(tx: Database, userId: string): SQL {
  const { chainId, userId: followerId } = chainFollower;
  const place = and(eq(chainId, chain.id), eq(followerId, userId));
  return exists(tx.select({ one: sql`1` }).from(chainFollower).where(place));
}
