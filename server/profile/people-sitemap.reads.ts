import { and, gt, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isShown } from './person.reads.ts';

/** Who came first stands first, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap.people', columns: [user.id], ascends: true };

/** Whoever has something to show. */
const isWorthFinding = and(isShown, gt(user.projectCount, 0));

export function countPeople(db: Database): Promise<number> {
  return db.$count(user, isWorthFinding);
}

/** Where the list goes on behind its first `count` people; null where none are left. */
export async function loadPeopleCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: user.id })
    .from(user)
    .where(isWorthFinding)
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(user)
    .where(inArray(user.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadPeoplePage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ username: user.username, updatedAt: iso(user.updatedAt), key: keyOf(order) })
    .from(user)
    .where(and(isWorthFinding, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
