import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestRedis } from './testing/redis.ts';

let server: TestRedis;
let limits: typeof import('./limits.ts');
let close = () => {};
beforeAll(async () => {
  server = await TestRedis.start();
  vi.stubEnv('REDIS_URL', `redis://127.0.0.1:${server.port}`);
  const { closeRedis, redis } = await import('./redis.ts');
  if (redis && redis.status !== 'ready') await once(redis, 'ready');
  close = closeRedis;
  limits = await import('./limits.ts');
});
afterAll(async () => {
  close();
  await server.end();
});

/** Of so many at once; how many were granted. */
async function granted(times: number, who: string): Promise<number> {
  const spent = Array.from({ length: times }, () => limits.spend('introRequest', who));
  return (await Promise.allSettled(spent)).filter(({ status }) => status === 'fulfilled').length;
}

test('what is given back at once may be spent once each, however often one was refused before', async () => {
  expect(await granted(50, 'ada')).toBe(20);
  await Promise.all([limits.giveBack('introRequest', 'ada'), limits.giveBack('introRequest', 'ada')]);
  expect(await granted(50, 'ada')).toBe(2);
  expect(await granted(50, 'ada')).toBe(0);
});
