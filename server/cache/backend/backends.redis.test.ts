import { setTimeout as pause } from 'node:timers/promises';
import { Cluster, Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policies } from '../../policies.ts';
import { FaultProxy } from '../../testing/fault-proxy.ts';
import { TestRedis } from '../../testing/redis.ts';
import { Cache } from '../cache.ts';
import { publicKey } from '../key.ts';
import { type Backend, type Content, timing } from './backend.ts';
import { createMemoryBackend } from './memory.ts';
import { createRedisBackend, redisOptions } from './redis.ts';

let alone: TestRedis;
let cluster: TestRedis;

beforeAll(async () => {
  alone = await TestRedis.start();
  cluster = await TestRedis.start('--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1');
  await cluster.use((client) => client.cluster('ADDSLOTSRANGE', 0, 16_383));
});
afterAll(() => Promise.all([alone.end(), cluster.end()]));

const backends: Record<string, () => Backend> = {
  memory: () => createMemoryBackend(),
  Redis: () => createRedisBackend({ connect: () => new Redis(alone.port, redisOptions) }),
  'Redis Cluster': () =>
    createRedisBackend({ connect: () => new Cluster([{ host: '127.0.0.1', port: cluster.port }], { redisOptions }) }),
};

describe.each(Object.entries(backends))('%s', (_name, make) => {
  let backend: Backend;
  let key: string;
  let tag: string;
  let tests = 0;

  beforeAll(async () => {
    backend = make();
    await backend.check(0);
  });
  afterAll(() => backend.close());
  beforeEach(() => {
    tests++;
    key = `key:${tests}`;
    tag = `tag:${tests}`;
  });

  const read = (token = 'me', have?: number) => backend.read({ key, have, token });
  const store = (asOf: number, facts: Partial<Content> = {}) =>
    backend.store({ key, token: 'me', content: content(asOf, facts), hardMs: 60_000 });
  const content = (asOf: number, facts: Partial<Content>): Content => {
    const body = Buffer.from('{"title":"été"}'.repeat(100));
    return { body, etag: '"e"', status: 'ok', tags: [tag], asOf, freshMs: 30_000, tookMs: 1.5, ...facts };
  };

  test('what was stored is there, byte for byte', async () => {
    const { version } = await read();
    expect(await store(version, { status: 'not-found' })).toBe(true);
    const found = await read();
    expect(found).toMatchObject({ content: content(version, { status: 'not-found' }), staleForMs: 0, granted: false });
  });

  test('what the asker has is not sent again', async () => {
    const { version } = await read();
    await store(version);
    expect(await read('me', version)).toMatchObject({ content: undefined, unchanged: true });
    expect(await read('me', version - 1)).toMatchObject({ content: { asOf: version }, unchanged: false });
  });

  test('one gets the lease, and gets it again; others when it is over', async () => {
    expect(await read('one')).toMatchObject({ content: undefined, granted: true });
    expect(await read('other')).toMatchObject({ granted: false, retryMs: timing.pollMs });
    expect(await read('one')).toMatchObject({ granted: true });
    await pause(timing.leaseMs + 50);
    expect(await read('other')).toMatchObject({ granted: true });
  });

  test('a lease that was given up is there for the next, at once or after a while', async () => {
    await read('one');
    await backend.release({ key, token: 'other', afterMs: 0 });
    expect(await read('other')).toMatchObject({ granted: false });
    await backend.release({ key, token: 'one', afterMs: 200 });
    expect(await read('other')).toMatchObject({ granted: false });
    await pause(250);
    expect(await read('other')).toMatchObject({ granted: true });
    await backend.release({ key, token: 'other', afterMs: 0 });
    expect(await read('one')).toMatchObject({ granted: true });
  });

  test('a bump makes stale what has the tag; it may be computed a second after it was last', async () => {
    const { version, nowMs } = await read();
    await store(version);
    await backend.bump(['another tag', tag]);
    const found = await read('other');
    expect(found).toMatchObject({ content: { asOf: version }, granted: false });
    expect(found.staleForMs).toBeGreaterThan(0);
    expect(found.retryMs).toBeGreaterThan(timing.restMs - (found.nowMs - nowMs) - 2);
    await pause(found.retryMs + 1);
    expect(await read('other')).toMatchObject({ granted: true });
  });

  test('content that missed a bump while it was computed is stored as stale', async () => {
    const { version } = await read();
    const bumped = await backend.bump([tag]);
    expect(bumped).toBeGreaterThan(version);
    expect(await store(version)).toBe(false);
    expect((await read('other')).staleForMs).toBeGreaterThan(0);
    expect(await store(bumped)).toBe(true);
    expect(await read('other')).toMatchObject({ staleForMs: 0, granted: false });
  });

  test('content of an earlier computation never replaces that of a later one', async () => {
    const { version } = await read();
    await store(version + 10);
    await store(version, { body: Buffer.from('old') });
    expect(await read('other')).toMatchObject({ content: { asOf: version + 10 } });
  });

  test('how long it has missed a bump is counted from the first that it missed', async () => {
    await backend.bump([tag]);
    await pause(timing.burstMs + 100);
    const { version } = await read();
    await store(version);
    await pause(300);
    await backend.bump([tag]);
    await pause(200);
    await backend.bump([tag]);
    const { staleForMs } = await read('other');
    expect(staleForMs).toBeGreaterThanOrEqual(199); // a timer may be a part of a millisecond early
    expect(staleForMs).toBeLessThan(490);
  });

  test('after soft expiry it is still there; after hard expiry it is not', async () => {
    const { version } = await read();
    await backend.store({ key, token: 'me', content: content(version, { freshMs: 1 }), hardMs: 1300 });
    await pause(1100);
    expect(await read('other')).toMatchObject({ content: { asOf: version }, staleForMs: 0, granted: true });
    await pause(300);
    expect(await read('other')).toMatchObject({ content: undefined });
  });

  test('who follows hears every bump once, in order, and at once', async () => {
    const { last } = await backend.follow('');
    const hearing = backend.follow(last);
    const first = await backend.bump([tag, 'x']);
    const heard = await hearing;
    expect(heard).toMatchObject({ bumps: [{ version: first, tags: [tag, 'x'] }], lost: false });
    const [second, third] = [await backend.bump(['y']), await backend.bump([tag])];
    expect(await backend.follow(heard.last)).toMatchObject({
      bumps: [
        { version: second, tags: ['y'] },
        { version: third, tags: [tag] },
      ],
      lost: false,
      version: third,
    });
  });

  test('who follows gets an empty answer after a while', async () => {
    const { last } = await backend.follow('');
    expect(await backend.follow(last)).toMatchObject({ bumps: [], lost: false, last });
  });

  test('who follows from before what is kept is told that some are lost', async () => {
    const { last } = await backend.follow('');
    await backend.bump([tag]);
    for (let n = 0; n < 11; n++) await Promise.all(Array.from({ length: 1000 }, () => backend.bump([tag])));
    const heard = await backend.follow(last);
    expect(heard.lost).toBe(true);
    expect(await backend.follow(heard.last)).toMatchObject({ lost: false });
  });
});

test('a Redis whose clock is behind goes on from the versions that are known', async () => {
  const backend = backends.Redis?.() as Backend;
  await backend.check(0);
  const ahead = (await backend.bump(['x'])) + 60_000_000;
  await alone.use((client) => client.flushall());
  await backend.check(ahead);
  expect(await backend.bump(['x'])).toBeGreaterThan(ahead);
  backend.close();
  await alone.use((client) => client.flushall());
});

test('many entries come by one round trip', async () => {
  const line = await FaultProxy.to(alone.port);
  const backend = createRedisBackend({ connect: () => new Redis(line.port, redisOptions) });
  await backend.check(0);
  const cache = new Cache({ backend });
  const reads = Array.from({ length: 100 }, (_, n) => ({
    key: publicKey('many', { n }),
    policy: policies.feed,
    load: async () => ({ body: `${n}` }),
  }));
  await new Cache({ backend: backends.Redis?.() as Backend }).readMany(reads);
  line.delay(20);
  const startedMs = performance.now();
  const entries = await cache.readMany(reads);
  expect(performance.now() - startedMs).toBeLessThan(5 * 40);
  expect(entries.map(({ body, source }) => `${source} ${body}`)).toEqual(reads.map((_, n) => `l2 ${n}`));
  cache.close();
  await line.end();
});

test('content with a tag that Redis has evicted is stale', async () => {
  const backend = backends.Redis?.() as Backend;
  await backend.check(0);
  const { version } = await backend.read({ key: 'evicted', have: undefined, token: 'me' });
  const facts = { body: Buffer.from('x'), etag: '', status: 'ok', freshMs: 30_000, tookMs: 1 } as const;
  const content = { ...facts, tags: ['seldom', 'often'], asOf: version };
  await backend.store({ key: 'evicted', token: 'me', content, hardMs: 60_000 });
  await alone.use((client) => client.del('{prova}:tag:seldom'));
  expect((await backend.read({ key: 'evicted', have: undefined, token: 'me' })).staleForMs).toBeGreaterThan(0);
  backend.close();
});

test('Redis keeps tags longer than content, and everything for a limited time', async () => {
  const ttls = await alone.use(async (client) => {
    const keys = await client.keys('{prova}:*');
    const timed = keys.filter((key) => /:(entry|lease|tag):/.test(key));
    return Promise.all(timed.map(async (key) => ({ key, ttlMs: await client.pttl(key) })));
  });
  expect(ttls.length).toBeGreaterThan(10);
  for (const { key, ttlMs } of ttls) {
    expect(ttlMs).toBeGreaterThan(key.includes(':tag:') ? 7 * 86_400_000 : 0);
  }
});
