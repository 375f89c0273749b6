import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, timestamps } from './columns.ts';

/** How much there was in all at the end of a day (UTC), and today so far: what sparklines are drawn from. */
export const siteDay = pgTable(
  'site_day',
  {
    id: id(),
    day: date().notNull(),
    personCount: integer().notNull(),
    projectCount: integer().notNull(),
    commentCount: integer().notNull(),
    voteCount: integer().notNull(),
    badgeCount: integer().notNull(),
    introCount: integer().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('site_day_key').on(t.day),
    check(
      'site_day_counts_check',
      sql`least(${t.personCount}, ${t.projectCount}, ${t.commentCount}, ${t.voteCount}, ${t.badgeCount}, ${t.introCount}) >= 0`,
    ),
  ],
);
