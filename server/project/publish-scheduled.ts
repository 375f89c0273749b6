import { eachApart } from '../jobs/each-apart.ts';
import type { TaskParts } from '../jobs/task.ts';
import { commit } from '../outbox/commit.ts';
import { retryConflicts } from '../retry-conflicts.ts';
import { dueProjects, publishDue } from './publish.writes.ts';

/**
 * Makes public what is due at `now`, each in a transaction of its own, and gives how many that were.
 * @throws AggregateError of those that could not be published, once all others are
 */
export async function publishScheduled(parts: Pick<TaskParts, 'db' | 'cache'>, now: Date): Promise<number> {
  const published = await eachApart({
    ids: await dueProjects(parts.db, now),
    failed: 'scheduled projects that could not be published',
    run: async (id) => (await retryConflicts(() => commit(parts, (tx) => publishDue(tx, { id, now })))).result,
  });
  return published.filter(Boolean).length;
}
