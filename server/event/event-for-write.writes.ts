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
    })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)))
    .for('no key update');
  if (!found) throw new DomainError('EVENT_NOT_FOUND', { slug });
  return found;
}
