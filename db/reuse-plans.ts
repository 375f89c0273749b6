import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from './connect.ts';

/**
 * A transaction whose statements keep their plans on each connection, where that is reckoned cheaper: for writes and
 * reads that find their rows by keys, whose values change no plan. Planning for each anew takes longer than all they do.
 */
export function reusingPlans<T>(db: PostgresJsDatabase, run: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    // Begun first: awaiting it beside the others alone would send it after the first of them.
    const planned = tx.execute(sql`set local plan_cache_mode = auto`).execute();
    const [result] = await Promise.all([run(tx), planned]);
    return result;
  });
}
