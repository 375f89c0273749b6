import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import { jsonList, jsonOf } from '../json.ts';
import { person } from '../profile/person.reads.ts';
import { isListed } from './chain-card.reads.ts';
import type { LiveChain } from './live-chain.output.ts';

/** The counts of a public chain, and who runs it; null where nobody, or not everybody, may look at it. */
export async function loadLiveChain(db: Database, slug: string): Promise<LiveChain | null> {
  const moderators = db
    .select({ item: jsonOf(person).as('item') })
    .from(chainModerator)
    .innerJoin(user, eq(user.id, chainModerator.userId))
    .where(eq(chainModerator.chainId, chain.id))
    .orderBy(chainModerator.id);
  const [row] = await db
    .select({
      projectCount: chain.projectCount,
      followerCount: chain.followerCount,
      postCount: chain.postCount,
      owner: person,
      moderators: sql<LiveChain['moderators']>`${jsonList(moderators)}`,
    })
    .from(chain)
    .innerJoin(user, eq(user.id, chain.ownerId))
    .where(and(eq(chain.slug, slug), isListed));
  return row ?? null;
}
