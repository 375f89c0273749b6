import type postgres from 'postgres';
import type { Database } from './connect.ts';
import { copy } from './copy.ts';
import { newId } from './id.ts';
import { outbox } from './schema/outbox.ts';

/** What a write changed: the tags of answers that are stale now. */
export type Change = { tags: readonly string[] };

/** Transactions that are told their own changes once they are committed. */
const listened = new WeakMap<object, (id: string, change: Change) => void>();

/**
 * Writes down in a write's transaction what has to be told once it is committed: with the write or not at all, and by
 * another process should this one die.
 */
export async function changed(tx: Database | postgres.ISql, change: Change): Promise<void> {
  const row = { id: newId(), tags: [...new Set(change.tags)] };
  if ('insert' in tx) await tx.insert(outbox).values(row);
  else await copy(tx, outbox, [row]);
  listened.get(tx)?.(row.id, change);
}

/** From now on `listener` is told what `changed` writes down in this transaction. */
export function onChanged(tx: object, listener: (id: string, change: Change) => void): void {
  listened.set(tx, listener);
}
