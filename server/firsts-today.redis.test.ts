import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestRedis } from './testing/redis.ts';

type Firsts = typeof import('./firsts-today.ts').firstsToday;

let server: TestRedis;
let one: Firsts;
let other: Firsts;
let close = () => {};
beforeAll(async () => {
  server = await TestRedis.start();
  vi.stubEnv('REDIS_URL', `redis://127.0.0.1:${server.port}`);
  const { closeRedis, redis } = await import('./redis.ts');
  if (redis && redis.status !== 'ready') await once(redis, 'ready');
  close = closeRedis;
  one = await anInstance();
  other = await anInstance();
});
afterAll(async () => {
  close();
  await server.end();
});

/** As another process has it: what this one remembers by itself it does not know. */
async function anInstance(): Promise<Firsts> {
  Reflect.deleteProperty(globalThis, Symbol.for('prova.firsts'));
  vi.resetModules();
  return (await import('./firsts-today.ts')).firstsToday;
}

const ways = [
  ['/', '/projects/loom'],
  ['/', '/leaderboard'],
];

test('of a hundred that one visitor tells two instances at once, each thing is the first once', async () => {
  const calls = Array.from({ length: 100 }, (_, n) => (n % 2 ? one : other)('ada today', ways));
  const firsts = (await Promise.all(calls)).flat();
  expect(firsts.toSorted()).toEqual(ways.toSorted());
});

test('another visitor is the first again, and the keys say neither who nor what, and end', async () => {
  expect(await one('grace today', ways)).toEqual(ways);
  await server.use(async (client) => {
    const keys = await client.keys('*');
    expect(keys).toHaveLength(4);
    expect(keys.join(' ')).not.toMatch(/ada|grace|loom|leaderboard/);
    for (const key of keys) expect(await client.ttl(key)).toBeGreaterThan(86_400 - 60);
  });
});

test('without Redis each instance counts for itself, and nobody waits', async () => {
  await server.kill();
  expect(await one('linus today', ways)).toEqual(ways);
  expect(await one('linus today', ways)).toEqual([]);
});
