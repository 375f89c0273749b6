import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { event, eventEntry, eventSubscriber } from '#db/schema/event.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import type { EventBySlug } from './event.input.ts';
import type { EventSaved } from './event.output.ts';
import { lockEvent } from './event-for-write.writes.ts';

type Me = { id: string };
type Done = AdminDone<EventSaved>;

/**
 * Takes an event away that was made by mistake: nobody has subscribed or entered, not even with what is not public now. Its
 * address stays taken.
 * @throws DomainError EVENT_NOT_FOUND, EVENT_IN_USE
 */
export async function removeEvent(tx: Database, _me: Me, { slug }: EventBySlug): Promise<Done> {
  const { id, name } = await lockEvent(tx, slug);
  const [subscribers, entries] = [
    await tx.$count(eventSubscriber, eq(eventSubscriber.eventId, id)),
    await tx.$count(eventEntry, eq(eventEntry.eventId, id)),
  ];
  if (subscribers + entries > 0) throw new DomainError('EVENT_IN_USE', { slug });
  // What is said of it stays as it is, for when it comes back.
  await tx
    .update(event)
    .set({ deletedAt: sql`now()`, updatedAt: sql`${event.updatedAt}` })
    .where(eq(event.id, id));
  await changed(tx, { tags: [tag.event(slug), tag.events] });
  return { answer: { slug }, subjects: [`event:${id}`], data: { name } };
}

/** Brings it back as it was. @throws DomainError EVENT_NOT_FOUND for one that was not removed, too */
export async function restoreEvent(tx: Database, _me: Me, { slug }: EventBySlug): Promise<Done> {
  const [back] = await tx
    .update(event)
    .set({ deletedAt: null, updatedAt: sql`${event.updatedAt}` })
    .where(and(eq(event.slug, slug), isNotNull(event.deletedAt)))
    .returning({ id: event.id, name: event.name });
  if (!back) throw new DomainError('EVENT_NOT_FOUND', { slug });
  await changed(tx, { tags: [tag.event(slug), tag.events] });
  return { answer: { slug }, subjects: [`event:${back.id}`], data: { name: back.name } };
}
