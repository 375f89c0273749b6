import { Redis } from 'ioredis';
import { createMemoryBackend } from './cache/backend/memory.ts';
import { createRedisBackend, redisOptions } from './cache/backend/redis.ts';
import { Cache } from './cache/cache.ts';
import type { CacheEvent } from './cache/event-log.ts';
import { contentOf, type Entry, type Read } from './cache/read.ts';
import { env } from './env.ts';
import { Guard } from './guard.ts';
import { log } from './log.ts';
import { perProcess } from './per-process.ts';

const { cache, listeners } = perProcess('cache', open);

/** The process's cache. Its connections are opened at once; without REDIS_URL memory serves this process alone. */
export const siteCache: Cache = cache;

export function closeCache(): void {
  cache.close();
}

/** Calls `listener` with all that happens in the cache from now on. */
export function onCacheEvent(listener: (event: CacheEvent) => void): void {
  listeners.push(listener);
}

/** The answer, by the cache; computed for this caller alone where the cache is switched off. */
export async function readThrough(read: Read): Promise<Entry> {
  if (env.CACHE_ENABLED) return siteCache.read(read);
  const content = contentOf(read, await read.load(), { asOf: 0, tookMs: 0 });
  return { ...content, source: 'fill', ageMs: 0, freshForMs: 0, staleForMs: Number.POSITIVE_INFINITY };
}

function open() {
  const listeners: ((event: CacheEvent) => void)[] = [report];
  const url = env.REDIS_URL;
  const backend = url ? createRedisBackend({ connect: () => new Redis(url, redisOptions) }) : createMemoryBackend();
  const guard = new Guard({ limit: env.DATABASE_POOL_SIZE, queueLimit: env.DATABASE_QUEUE_LIMIT, limitMs: 10_000 });
  const onEvent = (event: CacheEvent) => {
    for (const listener of listeners) listener(event);
  };
  return { cache: new Cache({ backend, guard, l1Bytes: env.CACHE_MAX_MIB * 2 ** 20, onEvent }), listeners };
}

function report(event: CacheEvent): void {
  if (event.type === 'down') log.warn('Redis does not answer: answers come from this process and the database');
  if (event.type === 'up') log.info('Redis answers');
}
