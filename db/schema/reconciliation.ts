import { index, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import { id, instant, timestamps } from './columns.ts';

/** One comparison of all denormalised counts and scores with their sources: what it found, and mended. */
export const reconciliation = pgTable(
  'reconciliation',
  {
    id: id(),
    endedAt: instant(),
    /** Rows that were wrong, in all. */
    foundCount: integer().notNull().default(0),
    /** Of each column that was wrong, with some of the rows. */
    findings: jsonb().$type<{ column: string; rows: number; examples: string[] }[]>().notNull().default([]),
    ...timestamps(),
  },
  (t) => [index('reconciliation_created_index').on(t.createdAt)],
);
