import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isVisible } from './post.reads.ts';

/** What was written first stands first, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap.posts', columns: [post.id], ascends: true };

/** Those of private chains are counted too: a part may list fewer than it could. */
export function countPosts(db: Database): Promise<number> {
  return db.$count(post, isVisible);
}

/** Where the list goes on behind its first `count` posts; null where none are left. */
export async function loadPostCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: post.id })
    .from(post)
    .where(isVisible)
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(post)
    .where(inArray(post.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadPostsPage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ slug: chain.slug, post: post.slug, lastmod: iso(post.updatedAt), key: keyOf(order) })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(isListed, isVisible, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
