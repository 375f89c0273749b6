import { and, eq, gt, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event } from '#db/schema/event.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { loadEntriesOf } from './entries.reads.ts';
import type { EventBySlug, EventEntriesInput, EventListInput } from './event.input.ts';
import type { EventEntries, EventPage } from './event.output.ts';

const columns = [event.startsAt, event.id];
const now = sql`now()`;

const lists: Record<EventListInput['when'], { order: Order; where?: SQL }> = {
  all: { order: { name: 'event.all', columns } },
  upcoming: { order: { name: 'event.upcoming', columns, ascends: true }, where: gt(event.startsAt, now) },
  running: {
    order: { name: 'event.running', columns },
    where: sql`${event.startsAt} <= ${now} and ${event.endsAt} > ${now}`,
  },
  past: { order: { name: 'event.past', columns }, where: lte(event.endsAt, now) },
};

const eventCard = {
  slug: event.slug,
  name: event.name,
  startsAt: iso(event.startsAt),
  endsAt: iso(event.endsAt),
  place: event.place,
  tracks: event.tracks,
  prizes: event.prizes,
  subscriberCount: event.subscriberCount,
  entryCount: event.entryCount,
  calledOffAt: isoOrNull(event.calledOffAt),
  calledOffReason: event.calledOffReason,
};

const eventMore = { description: event.description, url: event.url, updatedAt: iso(event.updatedAt) };

/** Events, the latest first; those that have not begun, the next first. */
export async function loadEvents(db: Database, { when, limit, cursor }: EventListInput) {
  const { order, where } = lists[when];
  const rows = await db
    .select({ ...eventCard, key: keyOf(order) })
    .from(event)
    .where(and(isNull(event.deletedAt), where, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}

/** An event's page. */
export async function loadEvent(db: Database, { slug }: EventBySlug): Promise<EventPage> {
  const [found] = await db
    .select({ id: event.id, ...eventCard, ...eventMore, organizer: person })
    .from(event)
    .innerJoin(user, eq(user.id, event.organizerId))
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  if (!found) throw new DomainError('EVENT_NOT_FOUND', { slug });
  const { id, ...page } = found;
  const { items, nextCursor } = await loadEntriesOf(db, id, { limit: 20 });
  return { ...page, entries: items, entriesCursor: nextCursor };
}

/** An event's entries, or those of a track. */
export async function loadEntries(db: Database, { slug, ...which }: EventEntriesInput): Promise<EventEntries> {
  const [found] = await db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  if (!found) throw new DomainError('EVENT_NOT_FOUND', { slug });
  return loadEntriesOf(db, found.id, which);
}
