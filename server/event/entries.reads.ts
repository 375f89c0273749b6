import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { eventEntry } from '#db/schema/event.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isPublished, projectCard } from '../project/project-card.reads.ts';
import type { EventEntries } from './event.output.ts';

/** What has no rank stands behind all that have one. */
const order: Order = {
  name: 'event.entries',
  columns: [eventEntry.rank, eventEntry.enteredAt, eventEntry.id],
  values: [sql`coalesce(${eventEntry.rank}, 32767)`, sql`${eventEntry.enteredAt}`, sql`${eventEntry.id}`],
  ascends: true,
};

type Which = { track?: string | undefined; limit: number; cursor?: string | undefined };

/** The published projects that take part in an event. */
export async function loadEntriesOf(db: Database, eventId: string, which: Which): Promise<EventEntries> {
  const { track, limit, cursor } = which;
  const rows = await db
    .select({
      ...projectCard,
      track: eventEntry.track,
      enteredAt: iso(eventEntry.enteredAt),
      rank: eventEntry.rank,
      prize: eventEntry.prize,
      key: keyOf(order),
    })
    .from(eventEntry)
    .innerJoin(project, eq(project.id, eventEntry.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(
      and(
        eq(eventEntry.eventId, eventId),
        track === undefined ? undefined : eq(eventEntry.track, track),
        isPublished,
        after(order, cursor),
      ),
    )
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(order, rows, limit);
  return {
    items: items.map(({ track, enteredAt, rank, prize, ...card }) => ({
      project: card,
      track,
      enteredAt,
      rank,
      prize,
    })),
    nextCursor,
  };
}
