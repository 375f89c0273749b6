import { beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { createMemoryBackend } from './backend/memory.ts';
import { Cache } from './cache.ts';
import type { CacheEvent } from './event-log.ts';
import { publicKey } from './key.ts';
import type { Entry, Loaded, Policy, Read } from './read.ts';

const policy: Policy<'public'> = {
  name: 'page',
  audience: 'public',
  freshMs: 600_000,
  notFoundFreshMs: 60_000,
  hardMs: 3_600_000,
};

let clock: VirtualClock;
let events: CacheEvent[];
let cache: Cache;
/** What the database holds, and how often it was asked. */
let value: number;
let loads: number;
let loadMs: number;

beforeEach(async () => {
  clock = new VirtualClock(1_000_000);
  events = [];
  value = 0;
  loads = 0;
  loadMs = 10;
  cache = await newCache();
});

test('a hit is answered at once, with the very bytes', async () => {
  const first = await answer(read());
  const second = read();
  expect(second).not.toBeInstanceOf(Promise);
  expect((await second).body).toBe(first.body);
  expect([first.source, (await second).source]).toEqual(['fill', 'l1']);
  expect(loads).toBe(1);
});

test('an entry says what it is', async () => {
  await answer(read());
  await clock.advance(1000);
  expect(await answer(read())).toMatchObject({
    body: Buffer.from('0'),
    etag: '"tlifxqsNyCzxIJnR"',
    status: 'ok',
    tags: ['everything', 'k', 'of the answer'],
    ageMs: 1010,
    freshForMs: 598_990,
  });
});

test('readers of one key share one computation', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => answer(read())));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(loads).toBe(1);
});

test('after soft expiry the old bytes are served while new ones are made', async () => {
  await answer(read());
  value = 1;
  await clock.advance(policy.freshMs);
  expect(read()).toMatchObject({ body: Buffer.from('0'), source: 'stale', freshForMs: 0 });
  await clock.advance(loadMs);
  expect(read()).toMatchObject({ body: Buffer.from('1'), source: 'l1' });
});

test('after hard expiry there is nothing', async () => {
  await answer(read());
  await clock.advance(policy.hardMs);
  expect(await answer(read())).toMatchObject({ source: 'fill' });
});

test('not found is remembered, for its own time', async () => {
  const notFound = { ...pageRead(), load: async () => ({ body: 'no', status: 'not-found' as const }) };
  await answer(cache.read(notFound));
  expect(cache.read(notFound)).toMatchObject({ status: 'not-found', source: 'l1', freshForMs: 60_000 });
  await clock.advance(policy.notFoundFreshMs);
  expect(cache.read(notFound)).toMatchObject({ status: 'not-found', source: 'stale' });
});

test('a bump makes stale what has the tag, and nothing else', async () => {
  await Promise.all([answer(read('k')), answer(read('other'))]);
  await clock.advance(1000);
  await cache.bump(['k', 'unused']);
  expect(read('k')).toMatchObject({ source: 'stale' });
  expect(read('other')).toMatchObject({ source: 'l1' });
});

test('a tag that only the answer tells is as good', async () => {
  await answer(read());
  await cache.bump(['of the answer']);
  expect(read()).toMatchObject({ source: 'stale' });
});

test('what was read in the last minute is renewed by itself after a bump', async () => {
  await answer(read());
  await clock.advance(59_000);
  await write();
  await clock.advance(loadMs);
  expect(read()).toMatchObject({ body: Buffer.from('1'), source: 'l1' });
});

test('what was not is renewed for its next reader, who waits', async () => {
  await answer(read());
  await clock.advance(61_000);
  await write();
  await clock.advance(2000);
  expect(loads).toBe(1);
  expect(await answer(read())).toMatchObject({ body: Buffer.from('1'), source: 'fill' });
});

test('bumps without end cause one computation a second, and nobody waits', async () => {
  await answer(read());
  events = [];
  for (let n = 0; n < 1000; n++) {
    await write();
    await clock.advance(5);
    expect(read()).not.toBeInstanceOf(Promise);
  }
  expect(loads).toBeLessThanOrEqual(1 + 5);
});

test('what was read before a write is not fresh after it', async () => {
  loadMs = 500;
  const reading = read();
  await clock.advance(100);
  await write();
  expect(await answer(reading, 400)).toMatchObject({ body: Buffer.from('0') });
  expect(types()).toContain('fenced');
  expect(read()).toMatchObject({ body: Buffer.from('0'), source: 'stale' });
  await clock.advance(1000);
  expect(read()).toMatchObject({ body: Buffer.from('1'), source: 'l1' });
});

test('nor is it where this process hears nothing of bumps: the back end tells it', async () => {
  const shared = createMemoryBackend({ clock });
  const deaf = await newCache(1_000_000, { ...shared, follow: () => new Promise(() => {}) });
  loadMs = 500;
  const reading = deaf.read(pageRead());
  await clock.advance(100);
  value++;
  await shared.bump(['k']);
  expect(await answer(reading, 400)).toMatchObject({ body: Buffer.from('0') });
  expect(deaf.read(pageRead())).toMatchObject({ source: 'stale' });
});

test('who wrote reads the write at once, however soon after the last computation', async () => {
  await answer(read());
  for (let n = 1; n <= 3; n++) {
    const minVersion = await write();
    expect(await answer(read('k', minVersion))).toMatchObject({ body: Buffer.from(`${n}`) });
    expect(read('k', minVersion)).toMatchObject({ body: Buffer.from(`${n}`), source: 'l1' });
  }
});

test('many who wrote share computations', async () => {
  await answer(read());
  const reading: Promise<Entry>[] = [];
  for (let n = 1; n <= 50; n++) reading.push(answer(read('k', await write())));
  const values = (await Promise.all(reading)).map(({ body }) => Number(body));
  expect(values.every((seen, index) => seen >= index + 1)).toBe(true);
  expect(loads).toBeLessThanOrEqual(1 + 1 + 2);
});

test('a failure is told to who has nothing else, and tried again by the next', async () => {
  let failing = true;
  const fails = { ...pageRead(), load: async () => (failing ? Promise.reject(new Error('gone')) : { body: 'there' }) };
  await expect(answer(cache.read(fails))).rejects.toThrow('gone');
  failing = false;
  expect(await answer(cache.read(fails))).toMatchObject({ body: Buffer.from('there') });
});

test('what fails in one process is tried by another at once', async () => {
  const shared = createMemoryBackend({ clock });
  const [one, other] = [1, 2].map(() => new Cache({ backend: shared, clock })) as [Cache, Cache];
  const failing = { ...pageRead(), load: () => Promise.reject(new Error('gone')) };
  await expect(answer(one.read(failing))).rejects.toThrow('gone');
  expect(await answer(other.read(pageRead()))).toMatchObject({ body: Buffer.from('0'), source: 'fill' });
});

test('a bump that cannot be told makes stale what is here, and who wrote reads it', async () => {
  const away = { ...createMemoryBackend({ clock }), bump: () => Promise.reject(new Error('away')) };
  cache = new Cache({ backend: away, clock });
  await answer(read());
  value++;
  const { version, everywhere } = await cache.bump(['k']);
  expect(everywhere).toBe(false);
  expect(read()).toMatchObject({ source: 'stale' });
  expect(await answer(read('k', version))).toMatchObject({ body: Buffer.from('1') });
});

test('where a computation fails the old bytes are served, whatever their age, and it is tried once a second', async () => {
  await answer(read());
  await clock.advance(61_000);
  await write();
  await clock.advance(5000);
  let tries = 0;
  const failing = { ...pageRead(), load: () => Promise.reject(new Error(`gone ${++tries}`)) };
  for (let n = 0; n < 100; n++) {
    expect(await answer(cache.read(failing))).toMatchObject({ body: Buffer.from('0'), source: 'stale' });
    await clock.advance(90);
  }
  expect(tries).toBeLessThanOrEqual(10);
  expect(tries).toBeGreaterThanOrEqual(8);
});

test('a load that throws is a load that fails', async () => {
  const throws: Read<'public'> = {
    ...pageRead(),
    load: () => {
      throw new Error('at once');
    },
  };
  await expect(answer(cache.read(throws))).rejects.toThrow('at once');
});

test('where a computation hangs the old bytes are served after a second', async () => {
  await answer(read());
  await clock.advance(61_000);
  await write();
  await clock.advance(5000);
  const startedAt = clock.now();
  const entry = await answer(cache.read({ ...pageRead(), load: () => new Promise(() => {}) }), 1000);
  expect(entry).toMatchObject({ body: Buffer.from('0'), source: 'stale' });
  expect(clock.now() - startedAt).toBe(1000);
});

test('while no word comes, an answer says that nobody beyond may hold it as fresh, though it was just verified', async () => {
  const shared = createMemoryBackend({ clock });
  const deaf = await newCache(1_000_000, { ...shared, follow: () => new Promise(() => {}) });
  expect(await answer(deaf.read(pageRead()))).toMatchObject({ source: 'fill', freshForMs: 0, staleForMs: loadMs });
  await clock.advance(1500 - loadMs);
  expect(types()).toContain('silent');
});

test('the copies here are bounded by bytes, and the oldest read goes first', async () => {
  cache = await newCache(20_000);
  const body = 'x'.repeat(3000);
  const keys = Array.from({ length: 10 }, (_, n) => `big${n}`);
  for (const key of keys) await answer(cache.read({ ...pageRead(key), load: async () => ({ body }) }));
  expect(cache.stats().l1).toEqual({ entries: 4, bytes: 4 * (3000 + 1024) });
  expect(await answer(read('big9'))).toMatchObject({ source: 'l1' });
  expect(await answer(read('big0'))).toMatchObject({ source: 'l2' });
});

test('many are read at once, in the order asked', async () => {
  await answer(read('b'));
  const entries = await answer(cache.readMany([pageRead('a'), pageRead('b'), pageRead('c')]));
  expect(entries.map(({ source }) => source)).toEqual(['fill', 'l1', 'fill']);
});

test('events are counted by policy', async () => {
  await answer(read());
  await answer(read());
  await write();
  await answer(read());
  expect(cache.stats().counts).toMatchObject({
    all: { up: 1, bump: 1, heard: 2 },
    page: { lease: 1, fill: 1, wait: 1, l1: 1, stale: 1, fillBytes: 1, fillMs: 10, waitMs: 10 },
  });
});

async function newCache(l1Bytes = 1_000_000, backend = createMemoryBackend({ clock })): Promise<Cache> {
  const made = new Cache({ backend, clock, l1Bytes, onEvent: (event) => events.push(event) });
  await clock.advance(1); // until it has heard from the back end
  return made;
}

function pageRead(key = 'k', minVersion?: number): Read<'public'> {
  return { key: publicKey(key, {}), policy, tags: [key], minVersion, load };
}

async function load(): Promise<Loaded> {
  loads++;
  const body = `${value}`;
  await clock.sleep(loadMs);
  return { body, tags: ['of the answer'] };
}

function read(key?: string, minVersion?: number): Entry | Promise<Entry> {
  return cache.read(pageRead(key, minVersion));
}

async function write(): Promise<number> {
  value++;
  return (await cache.bump(['k'])).version;
}

/** The answer, while time goes by. */
function answer<T>(pending: T | Promise<T>, withinMs = 2 * loadMs): Promise<T> {
  return clock.outcome(pending, withinMs);
}

function types(): string[] {
  return events.map(({ type }) => type);
}
