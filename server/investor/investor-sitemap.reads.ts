import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';

/** Who came first stands first, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap.investors', columns: [investorProfile.id], ascends: true };

export function countInvestors(db: Database): Promise<number> {
  return db.$count(investorProfile, eq(investorProfile.isPublic, true));
}

/** Where the list goes on behind its first `count` investors; null where none are left. */
export async function loadInvestorCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: investorProfile.id })
    .from(investorProfile)
    .where(eq(investorProfile.isPublic, true))
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(investorProfile)
    .where(inArray(investorProfile.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadInvestorsPage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ username: user.username, updatedAt: iso(investorProfile.updatedAt), key: keyOf(order) })
    .from(investorProfile)
    .innerJoin(user, eq(user.id, investorProfile.userId))
    .where(and(investorProfile.isPublic, isNull(user.deletedAt), after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
