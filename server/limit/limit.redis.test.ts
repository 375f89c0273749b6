import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { TestRedis } from '../testing/redis.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { Limit } from './limit.ts';
import { type Counts, redisCounts } from './redis-counts.ts';

const windowMs = 60_000;
const limit = 40;
/** Where windows begin, far enough from others' keys. */
const start = windowMs * 1000;

let redis: TestRedis;
let clock: VirtualClock;
let tests = 0;

beforeAll(async () => {
  redis = await TestRedis.start();
});
afterAll(() => redis.end());
beforeEach(() => {
  clock = new VirtualClock(start + 10_000);
  tests++;
});

/** An instance of the site, with a connection of its own. */
async function instance(): Promise<Limit> {
  const client = new Redis(redis.port, { enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: () => 20 });
  client.on('error', () => {}); // killed on purpose
  await new Promise((resolve) => client.once('ready', resolve));
  const counts = redisCounts(client, { name: `test-${tests}`, clock });
  onTestFinished(() => {
    counts.close();
    client.disconnect();
  });
  return new Limit({ limit, windowMs, counts, clock });
}

/** Asks so often, one after the other. Gives how many were granted. */
async function granted(instances: Limit[], times: number, key = 'a'): Promise<number> {
  let count = 0;
  for (let n = 0; n < times; n++) if ((await instances[n % instances.length]?.take(key)) === 0) count++;
  return count;
}

/** Goes on, no faster than Redis answers, until the shared count says `total` and those who told it have heard. */
async function told(total: number, key = 'a'): Promise<void> {
  const name = `{prova}:limit:test-${tests}:${start / windowMs}:${key}`;
  const tell = async () => {
    await clock.advance(20);
    return redis.use((client) => client.get(name));
  };
  await expect.poll(tell, { timeout: 5000 }).toBe(`${total}`);
  await redis.use((client) => client.ping());
}

test('one instance grants the limit and refuses the next, until the window ends', async () => {
  const a = await instance();
  expect(await granted([a], limit)).toBe(limit);
  expect(await a.take('a')).toBe(50_000);
  expect(await a.take('b')).toBe(0);
  await clock.advance(49_999);
  expect(await a.take('a')).toBe(1);
  await clock.advance(1);
  expect(await granted([a], limit + 5)).toBe(limit);
});

test('two instances grant it together, in turn', async () => {
  const both = [await instance(), await instance()];
  expect(await granted(both, limit + 20)).toBe(limit);
});

test('a flood on two instances at once gets a quarter too much at the most', async () => {
  const both = [await instance(), await instance()];
  const asked = Array.from({ length: 2 * limit }, (_, n) => both[n % 2]?.take('a'));
  const answers = await Promise.all(asked);
  const count = answers.filter((waitMs) => waitMs === 0).length;
  expect(count).toBeGreaterThanOrEqual(limit);
  expect(count).toBeLessThanOrEqual(limit + limit / 4);
  expect(await granted(both, 4)).toBe(0);
});

test('what one instance counted counts on the other a tenth of a second later', async () => {
  const [a, b] = [await instance(), await instance()];
  expect(await granted([a], limit / 4)).toBe(limit / 4);
  await told(limit / 4);
  expect(await granted([b], limit)).toBe((limit * 3) / 4);
  expect(await granted([a], 5)).toBe(0);
});

test('who has used it up on one instance is refused on the other from the second request on', async () => {
  const [a, b] = [await instance(), await instance()];
  expect(await granted([a], limit)).toBe(limit);
  expect(await b.take('a')).toBe(0);
  await told(limit + 1);
  expect(await granted([b], 5)).toBe(0);
});

test('below a quarter of the limit nothing is waited for, and what was counted is told in batches', async () => {
  let batches = 0;
  const counts: Counts = {
    add: async (additions) => {
      batches++;
      return additions.map(({ by }) => by);
    },
    close: () => {},
  };
  const one = new Limit({ limit, windowMs, counts, clock });
  for (const key of ['a', 'b', 'c']) for (let n = 0; n < limit / 4; n++) expect(one.take(key)).toBe(0);
  expect(batches).toBe(0);
  await clock.advance(0);
  expect(batches).toBe(1);
  await clock.advance(1000);
  expect(batches).toBe(1);
});

test('while Redis is gone each instance counts on its own; when it is back they count together', async () => {
  const [a, b] = [await instance(), await instance()];
  expect(await granted([a], 10)).toBe(10);
  await told(10);
  expect(await granted([b], 10)).toBe(10);
  await told(20);
  await redis.kill();
  expect(await granted([a], limit)).toBe(limit - 10);
  expect(await granted([b], limit)).toBe(limit - 20);
  expect(await granted([b], 5, 'other')).toBe(5);
  await redis.restart();
  await told(5, 'other');
  expect(await granted([a], limit, 'other')).toBe(limit - 5);
});

test('of too many keys the oldest is forgotten', () => {
  const one = new Limit({ limit: 1, windowMs, clock, mostKeys: 2 });
  for (const key of ['a', 'b', 'c']) expect(one.take(key)).toBe(0);
  expect(one.take('c')).toBe(50_000);
  expect(one.take('b')).toBe(50_000);
  expect(one.take('a')).toBe(0);
});
