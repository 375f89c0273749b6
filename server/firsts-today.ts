import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { perProcess } from './per-process.ts';
import { redis } from './redis.ts';

/** Longer than a day, so that a key lives until its day has ended; the word in it is another one the next day. */
const keptS = 86_400 + 3600;

const known = perProcess('firsts', () => new LRUCache<string, true>({ max: 100_000, ttl: keptS * 1000 }));

/**
 * Those of `things` that come from this visitor for the first time today. Instances know it together in Redis, and each
 * for itself without it; only hashes are kept, which say neither who it was nor what.
 * @param word of the visitor, another one each day
 */
export async function firstsToday<T>(word: string, things: T[]): Promise<T[]> {
  const keys = things.map((thing) => hash('sha256', `${word}\n${JSON.stringify(thing)}`, 'base64url').slice(0, 22));
  const isNew = keys.map((key) => {
    if (known.has(key)) return false;
    known.set(key, true);
    return true;
  });
  const answers = redis && isNew.includes(true) ? await askRedis(keys) : undefined;
  return things.filter((_, index) => isNew[index] && (answers?.[index] ?? true));
}

/** Undefined while Redis is away. */
async function askRedis(keys: string[]): Promise<boolean[] | undefined> {
  const pipeline = redis?.pipeline();
  for (const key of keys) pipeline?.set(`first:${key}`, 1, 'EX', keptS, 'NX');
  const answers = await pipeline?.exec().catch(() => undefined);
  return answers?.map(([error, answer]) => error !== null || answer === 'OK');
}
