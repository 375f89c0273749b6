import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

/** Sends rows by COPY. The first row's keys are the columns: every row must have the same. */
export async function copy<T extends PgTable>(
  sql: postgres.ISql,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const all: Record<string, Column> = getTableColumns(table);
  const columns = Object.keys(first).map((key) => {
    const column = all[key];
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`);
    return { key, name: column.keyAsName ? toSnakeCase(key) : column.name, json: column.dataType === 'json' };
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const query = sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`);
  // postgres.js tells nobody when the server refuses rows after the last was sent (porsager/postgres#1173).
  const refused = new Promise<never>((_, reject) => Object.assign(query, { reject }));
  const sink = await Promise.race([query.writable(), refused]);
  await Promise.race([pipeline(Readable.from(lines(rows, columns), { objectMode: false }), sink), refused]);
}

/**
 * Lets the checks of foreign keys in this transaction keep their plans. Pools ask for a plan for each execution, which
 * reads of lists need and which costs these checks several times their work.
 */
export async function keepPlans(sql: postgres.ISql): Promise<void> {
  await sql`set local plan_cache_mode = force_generic_plan`;
}

type CopyColumn = { key: string; json: boolean };

const rowsPerWrite = 500;

function* lines(rows: readonly Record<string, unknown>[], columns: readonly CopyColumn[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerWrite) {
    let text = '';
    for (const row of rows.slice(start, start + rowsPerWrite)) {
      text += `${columns.map((column) => field(row[column.key], column.json)).join('\t')}\n`;
    }
    yield text;
  }
}

/** A value in COPY's text format. */
function field(value: unknown, json: boolean): string {
  if (value === null || value === undefined) return '\\N';
  if (json) return escaped(JSON.stringify(value));
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(arrayLiteral(value));
  return String(value);
}

function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
