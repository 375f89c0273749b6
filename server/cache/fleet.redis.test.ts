import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CacheInstance } from '../testing/cache-fleet.ts';
import { CountedValue } from '../testing/counted-value.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import { TestRedis } from '../testing/redis.ts';

/** Two processes, the second with its clock 5 s ahead and its bus on a line that can be broken. */
let redis: TestRedis;
let line: FaultProxy;
let database: CountedValue;
let a: CacheInstance;
let b: CacheInstance;

beforeAll(async () => {
  redis = await TestRedis.start();
  line = await FaultProxy.to(redis.port);
});
beforeEach(async () => {
  database = new CountedValue();
  [a, b] = await Promise.all([start(), start({ bus: line.port, aheadMs: 5000 })]);
  for (const instance of [a, b]) await instance.read('until it has checked Redis');
  for (const instance of [a, b]) await instance.events();
  database = new CountedValue();
});
afterEach(async () => {
  await Promise.all([a.kill(), b.kill()]);
  line.mend();
  await redis.use((client) => client.flushall());
});
afterAll(async () => {
  await line.end();
  await redis.end();
});

test('what was read before a write on another process is not stored as fresh after it', async () => {
  const gate = database.hold();
  const reading = a.read('k');
  await gate.reached;
  await database.write(() => b.bump('k'));
  gate.open();
  expect((await reading)[0]?.body).toBe('0');
  expect((await a.events()).map(({ type }) => type)).toContain('fenced');
  expect([...(await a.read('k')), ...(await b.read('k'))].map(({ source }) => source)).toEqual(['stale', 'stale']);
  expect(await untilRead(b, '1')).toBeLessThan(2000);
});

test('500 first readers on two processes wait for one computation', async () => {
  database.tookMs = 100;
  const answers = await Promise.all([a.read('k', { times: 250 }), b.read('k', { times: 250 })]);
  expect(answers.flat().map(({ body }) => body)).toEqual(Array(500).fill('0'));
  expect(database.readAt).toHaveLength(1);
});

test('where there is an old answer nobody waits, not even in a process that never had it', async () => {
  await a.read('k');
  await pause(1000);
  database.tookMs = 700;
  await database.write(() => a.bump('k'));
  const answers = await Promise.all([a.read('k', { times: 250 }), b.read('k', { times: 250 })]);
  expect(new Set(answers.flat().map(({ source }) => source))).toEqual(new Set(['stale']));
  expect(Math.max(...answers.flat().map(({ tookMs }) => tookMs))).toBeLessThan(500);
  await Promise.all([untilRead(a, '1'), untilRead(b, '1')]);
  expect(database.readAt).toHaveLength(2);
});

test('who wrote reads the write at once, on every process', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  for (let n = 1; n <= 5; n++) {
    let version = 0;
    await database.write(async () => ({ version } = await a.bump('k')));
    const answers = await Promise.all([a.read('k', { minVersion: version }), b.read('k', { minVersion: version })]);
    expect(answers.flat().map(({ body }) => body)).toEqual([`${n}`, `${n}`]);
  }
});

test('clocks that are 5 s apart change nothing', async () => {
  await a.read('k');
  await pause(300);
  const known = [...(await b.read('k')), ...(await b.read('k')), ...(await a.read('k'))];
  expect(known.map(({ source }) => source)).toEqual(['l2', 'l1', 'l1']);
  for (const { ageMs } of known) expect(ageMs).toBeGreaterThan(290);
  for (const { ageMs } of known) expect(ageMs).toBeLessThan(1500);
  await pause(800);
  await database.write(() => b.bump('k'));
  expect(await untilRead(a, '1')).toBeLessThan(1000);
  expect(await untilRead(b, '1')).toBeLessThan(1000);
});

test('200 bumps and 2,000 reads a second: one computation a second, nobody waits, nothing is older than 2 s', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  await Promise.all([a.events(), b.events()]);
  database.tookMs = 20;
  const load = { perSecond: 1000, seconds: 5 };
  const reading = Promise.all([a.keepReading('k', load), b.keepReading('k', load)]);
  const writing = Promise.all(
    Array.from({ length: 1000 }, async (_, n) => {
      await pause(n * 5);
      await database.write(() => (n % 2 ? a : b).bump('k'));
    }),
  );
  const answers = (await reading).flat();
  await writing;
  expect(answers).toHaveLength(10_000);
  expect(closest([...new Set(answers.map(({ asOf }) => asOf / 1000))])).toBeGreaterThanOrEqual(1000);
  expect(database.readAt.length).toBeLessThanOrEqual(7);
  expect([...(await a.events()), ...(await b.events())].filter(({ type }) => type === 'wait')).toEqual([]);
  expect(database.oldest(answers)).toBeLessThan(2000);
});

test('a bus that is cut for a second during writes makes nothing older than 2 s', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  const reading = b.keepReading('k', { perSecond: 200, seconds: 5 });
  const writing = keepWriting(4000);
  await pause(500);
  line.break();
  await pause(1000);
  line.mend();
  await writing;
  expect(database.oldest(await reading)).toBeLessThan(2000);
});

test('a bus that fell silent makes nothing older than 2 s either', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  const reading = b.keepReading('k', { perSecond: 200, seconds: 6 });
  const writing = keepWriting(5000);
  await pause(500);
  line.silence();
  await writing;
  expect(database.oldest(await reading)).toBeLessThan(2000);
});

test('bumps that were trimmed before they were heard make everything stale', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  await untilTrue(async () => {
    await a.bump('other');
    return happened(b, 'heard');
  });
  line.break();
  await database.write(() => a.bump('k'));
  await redis.use((client) => client.xtrim('{prova}:log', 'MAXLEN', 0));
  line.mend();
  await untilTrue(() => happened(b, 'lost'));
  expect((await b.read('k'))[0]?.source).not.toBe('l1');
  expect(await untilRead(b, '1')).toBeLessThan(2000);
});

test('when the one who computes is killed one other does so after the lease, and nobody a third time', async () => {
  const gate = database.hold();
  void a.read('k');
  await gate.reached;
  await a.kill();
  gate.open();
  const answers = await b.read('k', { times: 200 });
  expect(answers.map(({ body }) => body)).toEqual(Array(200).fill('0'));
  expect(database.readAt).toHaveLength(2);
  expect(closest(database.readAt)).toBeLessThan(2500);
});

function start({ bus = redis.port, aheadMs = 0 } = {}): Promise<CacheInstance> {
  return CacheInstance.start({ ports: { commands: redis.port, bus }, load: () => database.load(), aheadMs });
}

/** Writes 20 times a second, on the first process. */
async function keepWriting(forMs: number): Promise<void> {
  for (let leftMs = forMs; leftMs > 0; leftMs -= 50) {
    await Promise.all([database.write(() => a.bump('k')), pause(50)]);
  }
}

/** Milliseconds until a process answers that. */
async function untilRead(instance: CacheInstance, body: string): Promise<number> {
  const startedMs = performance.now();
  await untilTrue(async () => (await instance.read('k'))[0]?.body === body);
  return performance.now() - startedMs;
}

async function happened(instance: CacheInstance, what: string): Promise<boolean> {
  return (await instance.events()).some(({ type }) => type === what);
}

async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

/** The shortest time between two that follow each other. */
function closest(times: number[]): number {
  const inOrder = times.toSorted((one, other) => one - other);
  return Math.min(...inOrder.slice(1).map((time, index) => time - (inOrder[index] ?? 0)));
}
