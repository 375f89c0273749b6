import { expect } from 'vitest';
import type { Database } from '#db/connect.ts';
import type { TestDatabase } from './database.ts';

/** Begins `other` once `first` is done but not committed, which it is once the other one waits for it. */
export async function whileOpen<T>(
  { db, sql }: TestDatabase,
  first: (tx: Database) => Promise<unknown>,
  other: () => Promise<T>,
): Promise<T> {
  let begun: Promise<T> | undefined;
  await db.transaction(async (tx) => {
    await first(tx);
    begun = other();
    const waiting = () =>
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1);
  });
  if (!begun) throw new Error('the other one was not begun');
  return begun;
}
