import { sql } from 'drizzle-orm';
import { jsonb, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, timestamps } from './columns.ts';

/** What the last run that warmed the caches did, whichever instance made it: one row. */
export const warmRun = pgTable(
  'warm_run',
  {
    id: id(),
    report: jsonb().$type<object>().notNull(),
    ...timestamps(),
  },
  () => [uniqueIndex('warm_run_only_key').on(sql`(true)`)],
);
