import type { TaskParts } from '../jobs/task.ts';
import { commit } from '../outbox/commit.ts';
import { dueIntros, expireIntro } from './expire.writes.ts';

/**
 * Ends what nobody answered by `now`, each in a transaction of its own.
 * @throws AggregateError of those that could not be ended, once all others are
 */
export async function expireIntros(parts: Pick<TaskParts, 'db' | 'cache'>, now: Date): Promise<void> {
  const failures: unknown[] = [];
  for (const id of await dueIntros(parts.db, now)) {
    try {
      await commit(parts, (tx) => expireIntro(tx, { id, now }));
    } catch (cause) {
      failures.push(new Error(`The request ${id} could not be ended.`, { cause }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} requests could not be ended.`);
}
