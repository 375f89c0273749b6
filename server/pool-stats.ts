import { queueStats } from './db.ts';
import { env } from './env.ts';

/** What this process asks of the database. */
export function poolStats() {
  const { pending, done, refused } = queueStats;
  const connections = env.DATABASE_POOL_SIZE;
  const running = Math.min(pending, connections);
  return { connections, running, waiting: pending - running, mayWait: env.DATABASE_QUEUE_LIMIT, done, refused };
}
