import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { isOpenToMember } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { countPost, isRecentPost } from '../post/count-post.writes.ts';
import { isVisible } from '../post/post.reads.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError NOT_FOUND, OWN_THING */
export async function findPost(tx: Database, me: { id: string }, address: Of<'post'>): Promise<Reported> {
  // The chain first, as every write does that needs both: enough reports hide the post, which its chain counts.
  await tx.select({ id: chain.id }).from(chain).where(eq(chain.slug, address.chain)).for('update');
  const [found] = await tx
    .select({ id: post.id, authorId: post.authorId })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(chain.slug, address.chain), eq(post.slug, address.slug), isVisible, isOpenToMember(tx, me.id)))
    .for('update', { of: post });
  if (!found) throw new DomainError('NOT_FOUND', { message: 'There is no such post.' });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return found;
}

export const postHiding: Hiding = { lock, hide, restore };

/** A post in whatever state, its chain's row locked and then its own. */
async function lock(tx: Database, id: string) {
  const [place] = await tx
    .select({ chainId: chain.id, chainSlug: chain.slug })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(eq(post.id, id))
    .for('update', { of: chain });
  const [found] = await tx
    .select({
      isHidden: sql<boolean>`${post.hiddenAt} is not null`,
      isDeleted: sql<boolean>`${post.deletedAt} is not null`,
      isRecent: isRecentPost,
    })
    .from(post)
    .where(eq(post.id, id))
    .for('update');
  return place && found ? { ...place, ...found } : undefined;
}

async function hide(tx: Database, id: string, hiddenReason: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found) return;
  const hiddenAt = sql`coalesce(${post.hiddenAt}, now())`;
  // Nobody can unpin what is hidden, so its pin would keep its place from another post.
  await tx.update(post).set({ hiddenReason, hiddenAt, pinnedAt: null }).where(eq(post.id, id));
  if (!found.isHidden && !found.isDeleted) await countPost(tx, found, -1);
}

async function restore(tx: Database, id: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found?.isHidden) return;
  await tx.update(post).set({ hiddenReason: null, hiddenAt: null }).where(eq(post.id, id));
  if (!found.isDeleted) await countPost(tx, found, 1);
}
