import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event } from '#db/schema/event.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';

/** An event whose row is locked: others wait until this write is through, so that no count is lost. */
export type LockedEvent = {
  id: string;
  slug: string;
  name: string;
  tracks: string[];
  isOver: boolean;
  isCalledOff: boolean;
  /** Another one for each change of what is said of it; counts leave it. */
  updatedAt: string;
};

/**
 * Locks an event, after the project that the write is about.
 * @throws DomainError EVENT_NOT_FOUND
 */
export async function lockEvent(tx: Database, slug: string): Promise<LockedEvent> {
  const [found] = await tx
    .select({
      id: event.id,
      slug: event.slug,
      name: event.name,
      tracks: event.tracks,
      updatedAt: iso(event.updatedAt),
      isOver: sql<boolean>`${event.endsAt} <= now()`,
      isCalledOff: sql<boolean>`${event.calledOffAt} is not null`,
    })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)))
    .for('no key update');
  if (!found) throw new DomainError('EVENT_NOT_FOUND', { slug });
  return found;
}

/**
 * The same of one that is not called off.
 * @throws DomainError EVENT_NOT_FOUND, EVENT_CALLED_OFF
 */
export async function lockHeldEvent(tx: Database, slug: string): Promise<LockedEvent> {
  const found = await lockEvent(tx, slug);
  if (found.isCalledOff) throw new DomainError('EVENT_CALLED_OFF', { slug });
  return found;
}
