import type { TaskParts } from '../jobs/task.ts';
import { giveBack } from '../limits.ts';
import { commit } from '../outbox/commit.ts';
import { expireOne } from './expire.writes.ts';

/**
 * Ends what nobody answered by `now`, each in a transaction of its own. Who asked was not heard, so each gives them one
 * more request for the day.
 */
export async function expireIntros(parts: Pick<TaskParts, 'db' | 'cache'>, now: Date): Promise<void> {
  for (;;) {
    const { result: senderId } = await commit(parts, (tx) => expireOne(tx, now));
    if (senderId === null) return;
    await giveBack('introRequest', senderId);
  }
}
