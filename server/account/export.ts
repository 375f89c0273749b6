import { stringify } from 'csv-stringify/sync';
import { strToU8, zip } from 'fflate';
import type { Export } from './export.reads.ts';

/** An archive of `prova.json`, which holds all of it, and a CSV file for each kind that has rows. */
export async function zipOf(rowsByName: Export): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = { 'prova.json': strToU8(JSON.stringify(rowsByName, null, 2)) };
  for (const [name, rows] of Object.entries(rowsByName)) {
    if (rows.length > 0) files[`${name}.csv`] = strToU8(stringify(rows.map(asText), csv));
  }
  return new Promise((resolve, reject) => {
    zip(files, (error, data) => (error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)));
  });
}

/** No cell is a formula, whatever somebody called themselves. */
const csv = { header: true, escape_formulas: true } as const;

function asText(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.join('|');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : `${value ?? ''}`;
}
