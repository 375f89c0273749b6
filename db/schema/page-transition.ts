import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, timestamps } from './columns.ts';

/**
 * How often a visitor went from one page straight to another on a day (UTC), whoever it was: what the likeliest next pages
 * are learnt from. A pair stands alone; no row says what came before or after it, or who went.
 */
export const pageTransition = pgTable(
  'page_transition',
  {
    id: id(),
    day: date().notNull(),
    fromPath: text().notNull(),
    toPath: text().notNull(),
    /** Each visitor counts once for a pair and day. */
    visitorCount: integer().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('page_transition_key').on(t.fromPath, t.toPath, t.day),
    index('page_transition_day_index').on(t.day),
    check('page_transition_paths_check', sql`${t.fromPath} like '/%' and ${t.toPath} like '/%'`),
    check('page_transition_count_check', sql`${t.visitorCount} > 0`),
  ],
);
