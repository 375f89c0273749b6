import type postgres from 'postgres';
import { uploadsLock } from '../schema/upload.ts';
import { deckAddress } from './columns.ts';
import type { Issue } from './issue.ts';
import type { ProjectRow } from './row.ts';

/** Decks of `rows` that were brought to another site and not to this one; those that are here stay until `sql` ends. */
export async function missingDecks(sql: postgres.ISql, rows: readonly ProjectRow[]): Promise<Set<string>> {
  const missing = new Set(rows.flatMap(({ pitch_deck_url: url }) => (url && deckAddress.test(url) ? [url] : [])));
  if (missing.size === 0) return missing;
  await sql`select pg_advisory_xact_lock_shared(${uploadsLock})`;
  for (const { url } of await sql`select url from upload where kind = 'deck' and url = any(${[...missing]})`) {
    missing.delete(url);
  }
  return missing;
}

export function deckWarnings(rows: readonly ProjectRow[], missing: ReadonlySet<string>): Issue[] {
  const without = rows.filter(({ pitch_deck_url: url }) => url && missing.has(url));
  const reason = 'names a file that was not brought to this site: comes in without its deck';
  return without.map(({ line }) => ({ kind: 'warning', line, column: 'pitch_deck_url', reason }));
}
