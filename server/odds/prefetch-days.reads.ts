import { desc, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { prefetchDay } from '#db/schema/speed-day.ts';
import type { PrefetchDays } from './prefetch-days.output.ts';

/** What browsers loaded ahead in the last 30 days, today's so far included. */
export async function loadPrefetchDays(db: Database): Promise<PrefetchDays> {
  const { day, fetchedCount, usedCount, wastedCount, fetchedBytes, wastedBytes } = prefetchDay;
  const days = await db
    .select({ day, fetchedCount, usedCount, wastedCount, fetchedBytes, wastedBytes })
    .from(prefetchDay)
    .where(gt(day, sql`(now() at time zone 'utc')::date - 30`))
    .orderBy(desc(day));
  return { days };
}
