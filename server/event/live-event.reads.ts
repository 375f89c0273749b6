import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event } from '#db/schema/event.ts';
import type { LiveEvent } from './live-event.output.ts';

/** The counts of an event; null where there is none. */
export async function loadLiveEvent(db: Database, slug: string): Promise<LiveEvent | null> {
  const [row] = await db
    .select({ entryCount: event.entryCount, subscriberCount: event.subscriberCount })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  return row ?? null;
}
