import { Redis } from 'ioredis';
import { env } from './env.ts';
import { log } from './log.ts';
import { perProcess } from './per-process.ts';

/**
 * The process's connection to Redis, opened at once; null where there is no REDIS_URL. A command never waits for a lost
 * connection: it fails at once, or after `commandTimeout`, and the caller does without.
 */
export const redis: Redis | null = perProcess('redis', () => (env.REDIS_URL ? connect(env.REDIS_URL) : null));

export function closeRedis(): void {
  redis?.disconnect();
}

function connect(url: string): Redis {
  const connection = new Redis(url, {
    connectTimeout: 2000,
    commandTimeout: 500,
    enableReadyCheck: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  let isReported = false;
  connection.on('error', (error) => {
    if (!isReported) log.warn({ err: error }, 'Redis does not answer; trying again');
    isReported = true;
  });
  connection.on('ready', () => {
    if (isReported) log.info('Redis answers again');
    isReported = false;
  });
  return connection;
}
