import { inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';

/** Locks people's rows in the order of their ids, as every write does that counts for more than one. */
export async function lockPeople(tx: Database, ids: string[]) {
  return tx.select({ id: user.id }).from(user).where(inArray(user.id, ids)).orderBy(user.id).for('no key update');
}
