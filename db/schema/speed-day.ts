import { sql } from 'drizzle-orm';
import { bigint, check, date, integer, pgEnum, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { speedKinds } from '../vocabulary.ts';
import { id, timestamps } from './columns.ts';

export const speedKind = pgEnum('speed_kind', speedKinds);

/**
 * How long visitors waited on a day (UTC), as a histogram: how many waits of a kind were shorter than `belowMs`, and not
 * shorter than the bound before it. Nobody's single wait is kept.
 */
export const speedDay = pgTable(
  'speed_day',
  {
    id: id(),
    day: date().notNull(),
    kind: speedKind().notNull(),
    belowMs: integer().notNull(),
    sampleCount: integer().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('speed_day_key').on(t.day, t.kind, t.belowMs),
    check('speed_day_check', sql`${t.belowMs} > 0 and ${t.sampleCount} > 0`),
  ],
);

/** What browsers loaded ahead on a day (UTC), and how much of it was then shown. */
export const prefetchDay = pgTable(
  'prefetch_day',
  {
    id: id(),
    day: date().notNull(),
    fetchedCount: integer().notNull(),
    usedCount: integer().notNull(),
    wastedCount: integer().notNull(),
    fetchedBytes: bigint({ mode: 'number' }).notNull(),
    wastedBytes: bigint({ mode: 'number' }).notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('prefetch_day_key').on(t.day),
    check(
      'prefetch_day_check',
      sql`least(${t.fetchedCount}, ${t.usedCount}, ${t.wastedCount}, ${t.fetchedBytes}, ${t.wastedBytes}) >= 0`,
    ),
  ],
);
