import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CacheInstance } from '../testing/cache-fleet.ts';
import type { Answer } from '../testing/cache-process.ts';
import { CountedValue } from '../testing/counted-value.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import { TestRedis } from '../testing/redis.ts';

/** Two processes that reach Redis over one line. Computing takes 10 ms. */
let redis: TestRedis;
let line: FaultProxy;
let database: CountedValue;
let a: CacheInstance;
let b: CacheInstance;

/** What a reader may wait: for an answer that does not come, a computation, and what a busy machine adds. */
const boundMs = 100 + 10 + 200;

beforeAll(async () => {
  redis = await TestRedis.start();
  line = await FaultProxy.to(redis.port);
});
beforeEach(async () => {
  database = new CountedValue();
  database.tookMs = 10;
  [a, b] = await Promise.all([start(), start()]);
});
afterEach(async () => {
  await Promise.all([a.kill(), b.kill()]);
  line.mend();
  redis.thaw();
  await redis.use((client) => client.flushall());
});
afterAll(async () => {
  await line.end();
  await redis.end();
});

/** What is done to Redis, and undone. */
const troubles: Record<string, [() => unknown, () => unknown]> = {
  killed: [() => redis.kill(), () => redis.restart()],
  stopped: [() => redis.freeze(), () => redis.thaw()],
  'slowed by half a second': [() => line.delay(250), () => line.delay(0)],
  'not reached by any line': [() => line.break(), () => line.mend()],
  'behind a line that swallows all': [() => line.silence(), () => line.mend()],
};

test.each(Object.entries(troubles))(
  'Redis %s: nobody sees an error or waits long, writes show, and hits return by themselves',
  async (_, [trouble, relief]) => {
    await Promise.all([a.read('k'), b.read('k')]);
    await trouble();
    const { known, others } = await readThrough();
    await relief();
    expect(known).toHaveLength(1200);
    expect(Math.max(...[...known, ...others].map(({ tookMs }) => tookMs))).toBeLessThan(boundMs);
    expect(database.oldest(known)).toBeLessThan(2000 + boundMs);
    await untilHit();
  },
);

test('Redis full: nobody sees an error, bumps still reach all, and hits return when there is room', async () => {
  await Promise.all([a.read('k'), b.read('k')]);
  await redis.use(async (client) => {
    for (let n = 0; n < 2000; n++) await client.set(`filler:${n}`, 'x'.repeat(1000));
    await client.config('SET', 'maxmemory', '1mb');
  });
  const reading = Promise.all([a, b].map((instance) => instance.keepReading('k', { perSecond: 100, seconds: 5 })));
  for (let n = 0; n < 30; n++) {
    await database.write(async () => expect(await a.bump('k')).toHaveProperty('everywhere', true));
    await pause(100);
  }
  expect(database.oldest((await reading).flat())).toBeLessThan(2000);
  expect((await a.events()).concat(await b.events()).map(({ type }) => type)).toContain('unstored');
  await redis.use((client) => client.config('SET', 'maxmemory', 0));
  await untilHit();
});

test('Redis that forgot its scripts is told them again', async () => {
  await a.read('k');
  await redis.use((client) => client.script('FLUSH'));
  expect((await b.read('k'))[0]?.source).toBe('l2');
});

test('a Redis that comes back with an older state is not believed, though no process remembers', async () => {
  await a.read('k');
  await redis.use((client) => client.save());
  await database.write(() => a.bump('k'));
  await Promise.all([a.kill(), b.kill(), redis.kill()]);
  await redis.restart();
  a = await start();
  const startedMs = performance.now();
  while ((await a.read('k'))[0]?.body !== '1') await pause(20);
  expect(performance.now() - startedMs).toBeLessThan(2500);
});

function start(): Promise<CacheInstance> {
  return CacheInstance.start({ ports: { commands: line.port, bus: line.port }, load: () => database.load() });
}

/** Three seconds of readers of a known answer, while it is written, and of others that nobody has read. */
async function readThrough(): Promise<{ known: Answer[]; others: Answer[] }> {
  const reading = Promise.all([a, b].map((instance) => instance.keepReading('k', { perSecond: 200, seconds: 3 })));
  const others: Answer[] = [];
  for (let n = 0; n < 10; n++) {
    await database.write(() => a.bump('k'));
    for (const instance of [a, b]) others.push(...(await instance.read(`other${n}`, { times: 20 })));
    await pause(100);
  }
  return { known: (await reading).flat(), others };
}

/** Once a bump that did not get through is made again, as its outbox would, all comes from Redis and is kept here. */
async function untilHit(): Promise<void> {
  while (!(await a.bump('k')).everywhere) await pause(50);
  for (let n = 0; ; n++) {
    await a.read(`again${n}`);
    const [found] = await b.read(`again${n}`);
    if (found?.source === 'l2') break;
    await pause(50);
  }
  for (const instance of [a, b]) {
    const isHit = ([answer]: Answer[]) => answer?.source === 'l1' && answer.body === `${database.value}`;
    while (!isHit(await instance.read('k'))) await pause(20);
  }
}
