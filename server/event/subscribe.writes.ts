import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { event, eventSubscriber } from '#db/schema/event.ts';
import * as tag from '#db/tags.ts';
import type { EventBySlug } from './event.input.ts';
import type { Subscribed } from './event.output.ts';
import { lockEvent, lockHeldEvent } from './event-for-write.writes.ts';

type Me = { id: string };

/**
 * Has somebody told when an event starts and when its results stand. Sent again it changes nothing.
 * @throws DomainError EVENT_NOT_FOUND, EVENT_CALLED_OFF
 */
export async function subscribe(tx: Database, me: Me, { slug }: EventBySlug): Promise<Subscribed> {
  const { id: eventId } = await lockHeldEvent(tx, slug);
  const added = await tx
    .insert(eventSubscriber)
    .values({ eventId, userId: me.id })
    .onConflictDoNothing()
    .returning({ id: eventSubscriber.id });
  return { slug, isSubscribed: true, subscriberCount: await count(tx, me, { slug, step: added.length }) };
}

/** Tells them no more. @throws DomainError EVENT_NOT_FOUND */
export async function unsubscribe(tx: Database, me: Me, { slug }: EventBySlug): Promise<Subscribed> {
  const { id: eventId } = await lockEvent(tx, slug);
  const gone = await tx
    .delete(eventSubscriber)
    .where(and(eq(eventSubscriber.eventId, eventId), eq(eventSubscriber.userId, me.id)))
    .returning({ id: eventSubscriber.id });
  return { slug, isSubscribed: false, subscriberCount: await count(tx, me, { slug, step: -gone.length }) };
}

/** How many there are then. */
async function count(tx: Database, me: Me, { slug, step }: { slug: string; step: number }): Promise<number> {
  const [row] = await tx
    .update(event)
    .set({ subscriberCount: sql`${event.subscriberCount} + ${step}`, updatedAt: sql`${event.updatedAt}` })
    .where(eq(event.slug, slug))
    .returning({ subscriberCount: event.subscriberCount });
  if (step !== 0) await changed(tx, { tags: [tag.event(slug), tag.events, tag.person(me.id)] });
  return row?.subscriberCount ?? 0;
}
