import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { EnterEvent, WithdrawEntry } from './event.input.ts';
import type { Entered } from './event.output.ts';
import { type LockedEvent, lockHeldEvent } from './event-for-write.writes.ts';

type Me = { id: string };

/**
 * Enters a published project of one's own, until the event is over; entered once more it changes its track.
 * @throws DomainError PROJECT_NOT_FOUND, EVENT_NOT_FOUND, EVENT_CALLED_OFF, EVENT_OVER; INVALID_INPUT for a track that is none of it
 */
export async function enterEvent(tx: Database, me: Me, input: EnterEvent): Promise<Entered> {
  const { id: projectId } = await lockOwn(tx, me, { slug: input.project, which: isPublished });
  const found = await lockOpen(tx, input.slug);
  const [row] = await tx
    .insert(eventEntry)
    .values({ eventId: found.id, projectId, track: trackOf(found, input) })
    .onConflictDoUpdate({
      target: [eventEntry.eventId, eventEntry.projectId],
      set: { track: sql`excluded.track`, updatedAt: sql`now()` },
    })
    .returning({ isNew: sql<boolean>`xmax = 0` });
  const entryCount = await count(tx, me, { ...input, step: row?.isNew ? 1 : 0 });
  return { slug: found.slug, project: input.project, isEntered: true, entryCount };
}

/**
 * Takes a project of one's own out again, until the event is over; of one that is called off entries stay.
 * @throws DomainError PROJECT_NOT_FOUND, EVENT_NOT_FOUND, EVENT_CALLED_OFF, EVENT_OVER
 */
export async function withdrawEntry(tx: Database, me: Me, input: WithdrawEntry): Promise<Entered> {
  const own = await lockOwn(tx, me, { slug: input.project });
  const found = await lockOpen(tx, input.slug);
  const gone = await tx
    .delete(eventEntry)
    .where(and(eq(eventEntry.eventId, found.id), eq(eventEntry.projectId, own.id)))
    .returning({ id: eventEntry.id });
  // What is not public is counted nowhere.
  const entryCount = await count(tx, me, { ...input, step: own.isPublished ? -gone.length : 0 });
  return { slug: found.slug, project: input.project, isEntered: false, entryCount };
}

async function lockOwn(tx: Database, me: Me, { slug, which }: { slug: string; which?: SQL | undefined }) {
  const [found] = await tx
    .select({ id: project.id, isPublished: sql<boolean>`${isPublished}` })
    .from(project)
    .where(and(eq(project.slug, slug), eq(project.ownerId, me.id), which))
    .for('update');
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

async function lockOpen(tx: Database, slug: string): Promise<LockedEvent> {
  const found = await lockHeldEvent(tx, slug);
  if (found.isOver) throw new DomainError('EVENT_OVER', { slug });
  return found;
}

/** One of the event's own; none where it has none. */
function trackOf({ tracks }: LockedEvent, { track }: EnterEvent): string | null {
  if (tracks.length === 0) return null;
  if (track !== null && tracks.includes(track)) return track;
  throw new DomainError('INVALID_INPUT', { field: 'track', message: 'Choose one of the tracks of this event.' });
}

type Counted = { slug: string; project: string; step: number };

/** How many there are then; the project's page names its events. */
async function count(tx: Database, me: Me, { slug, project: entered, step }: Counted): Promise<number> {
  const [row] = await tx
    .update(event)
    .set({ entryCount: sql`${event.entryCount} + ${step}`, updatedAt: sql`${event.updatedAt}` })
    .where(eq(event.slug, slug))
    .returning({ entryCount: event.entryCount });
  await changed(tx, { tags: [tag.event(slug), tag.events, tag.project(entered), tag.person(me.id)] });
  return row?.entryCount ?? 0;
}
