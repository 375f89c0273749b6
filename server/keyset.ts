import { asc, Column, desc, is, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { DomainError } from './errors.ts';

/**
 * A total order to page by: columns, or whole numbers made of them, that all descend, or all ascend, the last of them
 * unique. Its name goes into the cursor, so that a cursor of another list or sort is refused.
 */
export type Order = {
  name: string;
  columns: (PgColumn | SQL<number>)[];
  /** What rows are compared by instead, in the same order: where a column may be null, what stands for that. */
  values?: SQL[];
  ascends?: boolean;
};

export const orderBy = ({ columns, ascends }: Order): SQL[] =>
  columns.map((column) => (ascends ? asc(column) : desc(column)));

/** The values that place a row in the order, as text: what its cursor is made of. */
export const keyOf = ({ columns, values = columns.map((column) => sql`${column}`) }: Order): SQL<string[]> =>
  sql<string[]>`array[${sql.join(
    values.map((value) => sql`${value}::text`),
    sql`, `,
  )}]`;

/** Rows behind the cursor: one comparison of row values, which an index on the order's columns answers. */
export function after(order: Order, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const values = readCursor(order, cursor).map((value, i) => sql`${value}::${typeOf(order.columns[i])}`);
  return sql`(${sql.join(order.values ?? order.columns, sql`, `)}) ${sql.raw(order.ascends ? '>' : '<')} (${sql.join(values, sql`, `)})`;
}

/** Splits off the row that was asked for beyond the page, and makes the cursor of the last one within. */
export function toPage<Row extends { key: string[] }>(order: Order, rows: Row[], limit: number) {
  const items = rows.slice(0, limit).map(({ key, ...item }) => item);
  const last = rows[limit - 1];
  return { items, nextCursor: last && rows.length > limit ? writeCursor(order, last.key) : null };
}

/** The cursor of the row at these values. */
export function writeCursor(order: Order, key: string[]): string {
  return Buffer.from(JSON.stringify([order.name, ...key])).toString('base64url');
}

/**
 * The values of the row that a cursor names.
 * @throws DomainError INVALID_INPUT where it is not one of this order
 */
export function readCursor(order: Order, cursor: string): string[] {
  const [name, ...values] = parse(cursor);
  const fits =
    name === order.name &&
    values.length === order.columns.length &&
    order.columns.every((column, i) => isTextOf(column, values[i]));
  if (!fits) throw new DomainError('INVALID_INPUT', { field: 'cursor', message: 'is not a cursor of this list' });
  return values as string[];
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const number = /^-?\d{1,10}(\.\d{1,20})?(e[+-]\d{1,3})?$/;
const integer = /^-?\d{1,9}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const big = /^-?\d{1,18}$/;
const instant = /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** Whether the database can read it as the column's type, so that a forged cursor is our error and not its. */
function isTextOf(column: PgColumn | SQL, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (!is(column, Column)) return integer.test(value);
  switch (column.columnType) {
    case 'PgUUID':
      return uuid.test(value);
    case 'PgSmallInt':
      return integer.test(value) && Math.abs(Number(value)) <= 32_767;
    case 'PgInteger':
      return integer.test(value);
    case 'PgTimestamp':
      return instant.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
    case 'PgBigInt53':
      return big.test(value);
    case 'PgReal':
      return isNumber(value, Math.fround);
    default:
      return isNumber(value, Number);
  }
}

/** False for what is too large for the type, or so small that it would be nothing: the database refuses both. */
function isNumber(text: string, read: (value: number) => number): boolean {
  const value = read(Number(text));
  return number.test(text) && Number.isFinite(value) && (value !== 0 || !/^[^e]*[1-9]/.test(text));
}

/** False for the 30th of February, which `Date` takes for the 1st or 2nd of March. */
function isDay(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Without how many digits the column keeps: a cursor may say more. */
const typeOf = (column: PgColumn | SQL | undefined): SQL =>
  sql.raw(is(column, Column) ? column.getSQLType().replace(/\(.*\)/, '') : 'integer');
