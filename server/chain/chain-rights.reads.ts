import { and, eq, exists, gt, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainFollower, chainModerator } from '#db/schema/chain.ts';

/**
 * Whether somebody may read and write in a chain, in a statement about `chain`: a private one is for its followers. They
 * are named by their id, or by a column that holds it.
 */
export function isOpenToMember(db: Database, userId: string | SQL): SQL | undefined {
  const isTheirs = or(moderates(db, userId), follows(db, userId));
  return and(isNull(chain.deletedAt), or(chain.isPublic, isTheirs));
}

/** Whether its owner can bring a deleted chain back. What a moderator of the site hid stays away. */
export const isRestorable = and(gt(chain.deletedAt, sql`now() - interval '7 days'`), isNull(chain.hiddenReason));

/** Whether a chain is private and somebody may read it: what their personal reads tell of it, and no public one. */
export const isPrivateTo = (db: Database, userId: string): SQL | undefined =>
  and(not(chain.isPublic), isOpenToMember(db, userId));

/** Whether somebody is a chain's owner or moderates it, in a statement about `chain`. */
export function moderates(db: Database, userId: string | SQL): SQL<boolean> {
  const { chainId, userId: moderatorId } = chainModerator;
  const place = and(eq(chainId, chain.id), eq(moderatorId, userId));
  const isNamed = exists(db.select({ one: sql`1` }).from(chainModerator).where(place));
  return sql<boolean>`${or(eq(chain.ownerId, userId), isNamed)}`;
}

/** Whether somebody follows a chain, in a statement about `chain`. */
export function follows(db: Database, userId: string | SQL): SQL {
  const { chainId, userId: followerId } = chainFollower;
  const place = and(eq(chainId, chain.id), eq(followerId, userId));
  return exists(db.select({ one: sql`1` }).from(chainFollower).where(place));
}

/** Whether a chain is open to each of many, in a statement about `"user" u`. */
export function isOpenIn(db: Database, chainId: string): SQL {
  const isOpen = and(eq(chain.id, chainId), isOpenToMember(db, sql`u.id`));
  return exists(db.select({ one: sql`1` }).from(chain).where(isOpen));
}
