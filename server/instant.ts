import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A column's instant as ISO 8601 in UTC with milliseconds, as every answer gives it. */
export const iso = (column: PgColumn): SQL<string> =>
  sql<string>`${column}`.mapWith((text: string) => new Date(text).toISOString());

/** The same of a column that may be null. */
export const isoOrNull = (column: PgColumn) => iso(column) as SQL<string | null>;

/** The same as text that the database makes, for what it gives as JSON. */
export const isoText = (column: SQLWrapper): SQL<string> =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
