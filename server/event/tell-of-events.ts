import type { TaskParts } from '../jobs/task.ts';
import { commit } from '../outbox/commit.ts';
import { findEventNews } from './event-news.reads.ts';
import { tellSome } from './tell-of-event.writes.ts';

/**
 * Tells subscribers what has begun and what was judged in the day before `now`, each once, in parts of a hundred. What
 * nobody could tell within a day, since no process ran, is no news any more.
 */
export async function tellOfEvents(parts: Pick<TaskParts, 'db' | 'cache'>, now: Date): Promise<void> {
  for (const news of await findEventNews(parts.db, now)) {
    let after: string | null = null;
    do {
      const from: string | null = after;
      ({ result: after } = await commit(parts, (tx) => tellSome(tx, news, from)));
    } while (after !== null);
  }
}
