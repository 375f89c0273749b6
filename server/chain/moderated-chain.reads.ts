import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { DomainError } from '../errors.ts';
import { isOpenToMember, moderates } from './chain-rights.reads.ts';

/**
 * The id of a chain for what only its owner and moderators read.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR
 */
export async function findModerated(db: Database, { slug, userId }: { slug: string; userId: string }): Promise<string> {
  const [found] = await db
    .select({ id: chain.id, isModerator: moderates(db, userId) })
    .from(chain)
    .where(and(eq(chain.slug, slug), isOpenToMember(db, userId)));
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  if (!found.isModerator) throw new DomainError('NOT_A_MODERATOR', { slug });
  return found.id;
}
