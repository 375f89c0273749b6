import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { counter, id, instant, timestamps } from './columns.ts';

/** One comparison of all denormalised counts and scores with their sources: what it found, and mended. */
export const reconciliation = pgTable(
  'reconciliation',
  {
    id: id(),
    endedAt: instant(),
    /** Rows that were wrong, in all. */
    foundCount: counter(),
    /** Of each column that was wrong, with some of the rows. */
    findings: jsonb().$type<{ column: string; rows: number; examples: string[] }[]>().notNull().default([]),
    ...timestamps(),
  },
  (t) => [
    index('reconciliation_created_index').on(t.createdAt),
    check('reconciliation_counts_check', sql`${t.foundCount} >= 0`),
  ],
);
