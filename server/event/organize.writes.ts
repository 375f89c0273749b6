import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { slugOf } from '#db/slug.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { chooseSlug } from '../choose-slug.ts';
import { DomainError } from '../errors.ts';
import type { EditEvent, EventContent, JudgeEvent } from './event.input.ts';
import type { EventSaved } from './event.output.ts';
import { lockEvent, lockHeldEvent } from './event-for-write.writes.ts';

type Me = { id: string };
type Done = AdminDone<EventSaved>;

/** Announces an event. @throws DomainError PROFILE_NOT_FOUND for its organizer */
export async function createEvent(tx: Database, _me: Me, content: EventContent): Promise<Done> {
  const values = await valuesOf(tx, content);
  const slug = await slugFor(tx, content.name);
  const [made] = await tx
    .insert(event)
    .values({ slug, ...values })
    .returning({ id: event.id });
  await changed(tx, { tags: [tag.event(slug), tag.events] });
  return { answer: { slug }, subjects: [`event:${made?.id}`], data: { name: content.name } };
}

/**
 * Changes what is said of an event; its address stays.
 * @throws DomainError EVENT_NOT_FOUND; EDIT_CONFLICT with the `updatedAt` that there is now; PROFILE_NOT_FOUND for its
 * organizer
 */
export async function editEvent(tx: Database, _me: Me, { slug, updatedAt, content }: EditEvent): Promise<Done> {
  const { id, name, updatedAt: now } = await lockEvent(tx, slug);
  if (now !== updatedAt) throw new DomainError('EDIT_CONFLICT', { slug, updatedAt: now });
  await tx
    .update(event)
    .set(await valuesOf(tx, content))
    .where(eq(event.id, id));
  const pages = content.name === name ? [] : await pagesOfEntries(tx, id);
  await changed(tx, { tags: [tag.event(slug), tag.events, ...pages] });
  return { answer: { slug }, subjects: [`event:${id}`], data: { name: content.name } };
}

/** The tags of the projects that entered it, whose pages name it. */
async function pagesOfEntries(tx: Database, eventId: string): Promise<string[]> {
  const projects = await tx
    .select({ slug: project.slug })
    .from(eventEntry)
    .innerJoin(project, eq(project.id, eventEntry.projectId))
    .where(eq(eventEntry.eventId, eventId));
  return projects.map((one) => tag.project(one.slug));
}

/**
 * Sets ranks and prizes, once the event is over; its subscribers are told by `tell_of_events`.
 * @throws DomainError EVENT_NOT_FOUND, EVENT_CALLED_OFF, EVENT_NOT_OVER; PROJECT_NOT_FOUND for one that is no entry
 */
export async function judgeEvent(tx: Database, _me: Me, { slug, results }: JudgeEvent): Promise<Done> {
  const { id, isOver } = await lockHeldEvent(tx, slug);
  if (!isOver) throw new DomainError('EVENT_NOT_OVER', { slug });
  for (const { project: entered, rank, prize } of results) {
    const isEntry = sql`${eventEntry.projectId} = (select id from ${project} where slug = ${entered})`;
    const judged = await tx
      .update(eventEntry)
      .set({ rank, prize, updatedAt: sql`now()` })
      .where(and(eq(eventEntry.eventId, id), isEntry))
      .returning({ id: eventEntry.id });
    if (judged.length === 0) throw new DomainError('PROJECT_NOT_FOUND', { slug: entered });
  }
  const pages = results.map((one) => tag.project(one.project));
  await changed(tx, { tags: [tag.event(slug), ...pages] });
  return { answer: { slug }, subjects: [`event:${id}`], data: { results } };
}

async function valuesOf(tx: Database, { organizer, startsAt, endsAt, ...content }: EventContent) {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, organizer), isNull(user.deletedAt)));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { field: 'organizer', username: organizer });
  return { ...content, organizerId: found.id, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

function slugFor(tx: Database, name: string): Promise<string> {
  return chooseSlug(tx, { kind: 'event', name: slugOf(name) || 'event' }, async (names) => {
    const rows = await tx.select({ slug: event.slug }).from(event).where(inArray(event.slug, names));
    return rows.map(({ slug }) => slug);
  });
}
