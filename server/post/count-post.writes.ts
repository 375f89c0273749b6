import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';

/** Whether it is counted among those of the last week. */
export const isRecentPost: SQL<boolean> = sql<boolean>`${post.createdAt} > now() - interval '7 days'`;

type Counted = { chainId: string; chainSlug: string; isRecent: boolean };

/** Counts a post that has come to its chain, or gone from it. */
export async function countPost(tx: Database, { chainId, chainSlug, isRecent }: Counted, by: 1 | -1): Promise<void> {
  await tx
    .update(chain)
    .set({
      postCount: sql`${chain.postCount} + ${by}`,
      recentPostCount: sql`${chain.recentPostCount} + ${isRecent ? by : 0}`,
    })
    .where(eq(chain.id, chainId));
  await changed(tx, { tags: [tag.chain(chainSlug), tag.chains, tag.listings, tag.leaderboard('chains')] });
}
