import { and, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event } from '#db/schema/event.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';

/** What was announced first stands first, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap.events', columns: [event.id], ascends: true };

const isThere = isNull(event.deletedAt);

export function countEvents(db: Database): Promise<number> {
  return db.$count(event, isThere);
}

/** Where the list goes on behind its first `count` events; null where none are left. */
export async function loadEventCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: event.id })
    .from(event)
    .where(isThere)
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(event)
    .where(inArray(event.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadEventsPage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ slug: event.slug, updatedAt: iso(event.updatedAt), key: keyOf(order) })
    .from(event)
    .where(and(isThere, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
