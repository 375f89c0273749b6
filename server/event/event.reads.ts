import { and, eq, gt, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished, projectCard } from '../project/project-card.reads.ts';
import type { EventBySlug, EventListInput } from './event.input.ts';
import type { EventPage } from './event.output.ts';

const columns = [event.startsAt, event.id];

const lists: Record<EventListInput['when'], { order: Order; where?: SQL }> = {
  all: { order: { name: 'event.all', columns } },
  upcoming: { order: { name: 'event.upcoming', columns, ascends: true }, where: gt(event.endsAt, sql`now()`) },
  past: { order: { name: 'event.past', columns }, where: lte(event.endsAt, sql`now()`) },
};

const eventCard = {
  slug: event.slug,
  name: event.name,
  startsAt: iso(event.startsAt),
  endsAt: iso(event.endsAt),
  place: event.place,
  subscriberCount: event.subscriberCount,
  entryCount: event.entryCount,
};

/** Events, the latest first; those that are not over, the next first. */
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
    .select({
      id: event.id,
      ...eventCard,
      description: event.description,
      url: event.url,
      organizer: person,
      tracks: event.tracks,
      prizes: event.prizes,
    })
    .from(event)
    .innerJoin(user, eq(user.id, event.organizerId))
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  if (!found) throw new DomainError('EVENT_NOT_FOUND', { slug });
  const { id, ...page } = found;
  return { ...page, entries: await loadEntries(db, id) };
}

async function loadEntries(db: Database, eventId: string): Promise<EventPage['entries']> {
  const rows = await db
    .select({
      ...projectCard,
      track: eventEntry.track,
      enteredAt: iso(eventEntry.enteredAt),
      rank: eventEntry.rank,
      prize: eventEntry.prize,
    })
    .from(eventEntry)
    .innerJoin(project, eq(project.id, eventEntry.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(eventEntry.eventId, eventId), isPublished))
    .orderBy(eventEntry.rank, eventEntry.enteredAt, eventEntry.id)
    .limit(100);
  return rows.map(({ track, enteredAt, rank, prize, ...card }) => ({ project: card, track, enteredAt, rank, prize }));
}
