import { eachApart } from '../jobs/each-apart.ts';
import type { TaskParts } from '../jobs/task.ts';
import { commit } from '../outbox/commit.ts';
import { dueIntros, expireIntro } from './expire.writes.ts';

/**
 * Ends what nobody answered by `now`, each in a transaction of its own.
 * @throws AggregateError of those that could not be ended, once all others are
 */
export async function expireIntros(parts: Pick<TaskParts, 'db' | 'cache'>, now: Date): Promise<void> {
  await eachApart({
    ids: await dueIntros(parts.db, now),
    failed: 'requests that could not be ended',
    run: (id) => commit(parts, (tx) => expireIntro(tx, { id, now })),
  });
}
