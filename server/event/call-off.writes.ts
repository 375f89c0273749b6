import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { event } from '#db/schema/event.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import type { CallOffEvent, EventBySlug } from './event.input.ts';
import type { EventSaved } from './event.output.ts';
import { type LockedEvent, lockEvent } from './event-for-write.writes.ts';

type Me = { id: string };
type Done = AdminDone<EventSaved>;

/**
 * Says that an event does not take place, and why. It stays to be read, and takes nothing more; all whom it concerns are told.
 * @throws DomainError EVENT_NOT_FOUND, EVENT_CALLED_OFF, EVENT_OVER
 */
export async function callOffEvent(tx: Database, _me: Me, { slug, reason }: CallOffEvent): Promise<Done> {
  const found = await lockEvent(tx, slug);
  if (found.isCalledOff) {
    throw new DomainError('EVENT_CALLED_OFF', { slug, message: 'The event is called off already.' });
  }
  if (found.isOver) {
    throw new DomainError('EVENT_OVER', { slug, message: 'The event is over: it cannot be called off any more.' });
  }
  await tx.update(event).set({ calledOffAt: sql`now()`, calledOffReason: reason }).where(eq(event.id, found.id));
  return tell(tx, found, { says: 'called off', excerpt: reason });
}

/**
 * Takes that back: it takes place after all. Of one that does already nothing changes.
 * @throws DomainError EVENT_NOT_FOUND
 */
export async function reinstateEvent(tx: Database, _me: Me, { slug }: EventBySlug): Promise<Done> {
  const found = await lockEvent(tx, slug);
  if (!found.isCalledOff) return { answer: { slug }, subjects: [] };
  await tx.update(event).set({ calledOffAt: null, calledOffReason: null }).where(eq(event.id, found.id));
  return tell(tx, found, { says: 'said that it takes place after all:' });
}

/** Tells whoever subscribed, or owns what entered: each once, also who is both. */
async function tell(
  tx: Database,
  { id, slug, name }: LockedEvent,
  said: { says: string; excerpt?: string },
): Promise<Done> {
  const told = await notifyAll(
    tx,
    {
      kind: 'event',
      // It is said in the event's name, whoever of the admins did it.
      actorId: null,
      // Beside the lines about its start and results, by which `tell_of_events` remembers.
      subject: `event:${slug}/called-off`,
      data: { title: name, ...said },
      takesBack: true,
    },
    sql`u.id in (
      select user_id from event_subscriber where event_id = ${id}
      union select p.owner_id from event_entry n join project p on p.id = n.project_id where n.event_id = ${id}
    )`,
  );
  await changed(tx, { tags: [tag.event(slug), tag.events, ...told.map(tag.person)] });
  return { answer: { slug }, subjects: [`event:${id}`], data: { name, told: told.length } };
}
