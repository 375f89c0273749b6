import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event } from '#db/schema/event.ts';
import { isoOrNull } from '../instant.ts';
import type { LiveEvent } from './live-event.output.ts';

/** The counts of an event, and whether it is called off; null where there is none. */
export async function loadLiveEvent(db: Database, slug: string): Promise<LiveEvent | null> {
  const [row] = await db
    .select({
      entryCount: event.entryCount,
      subscriberCount: event.subscriberCount,
      calledOffAt: isoOrNull(event.calledOffAt),
      calledOffReason: event.calledOffReason,
    })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  return row ?? null;
}
