import { and, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isListed } from './chain-card.reads.ts';

/** What came first stands first, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap.chains', columns: [chain.id], ascends: true };

export function countChains(db: Database): Promise<number> {
  return db.$count(chain, isListed);
}

/** Where the list goes on behind its first `count` chains; null where none are left. */
export async function loadChainCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: chain.id })
    .from(chain)
    .where(isListed)
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(chain)
    .where(inArray(chain.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadChainsPage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ slug: chain.slug, updatedAt: iso(chain.updatedAt), key: keyOf(order) })
    .from(chain)
    .where(and(isListed, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
