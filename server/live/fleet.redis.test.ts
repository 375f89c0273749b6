import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRedisBackend, redisOptions } from '../cache/backend/redis.ts';
import { Cache } from '../cache/cache.ts';
import { publicKey } from '../cache/key.ts';
import { policies } from '../policies.ts';
import { LiveListener } from '../testing/live-listener.ts';
import { TestRedis } from '../testing/redis.ts';
import { Hub } from './hub.ts';
import { responseSink } from './sink.ts';

let redis: TestRedis;
let instances: Instance[];
/** What the database holds, the same for both. */
const values = new Map<string, number>();

beforeAll(async () => {
  redis = await TestRedis.start();
  instances = await Promise.all([startInstance(), startInstance()]);
});
afterAll(async () => {
  for (const instance of instances) await instance.end();
  await redis.end();
});

type Instance = Awaited<ReturnType<typeof startInstance>>;

/** A process of the site, as far as the stream goes: cache, hub and server, over the one Redis. */
async function startInstance() {
  const hub = new Hub();
  const connected = Promise.withResolvers<void>();
  const cache: Cache = new Cache({
    backend: createRedisBackend({ connect: () => new Redis(redis.port, redisOptions) }),
    onEvent: (event) => {
      if (event.type !== 'heard') return;
      hub.hear(event.tags, event.version);
      connected.resolve();
    },
  });
  const load = async (name: string, minVersion: number) => {
    const entry = await cache.read({
      ...{
        key: publicKey('live', { name }),
        policy: policies.project,
        tags: [name],
        minVersion: minVersion || undefined,
      },
      load: async () => ({ body: `${values.get(name) ?? 0}` }),
    });
    return { version: Math.max(entry.asOf, minVersion), data: Number(`${entry.body}`) };
  };
  const server = createServer((request, response) => {
    const params = new URL(request.url ?? '', 'http://origin').searchParams;
    const after = params.get('after');
    const sources = (params.get('topics') ?? '').split(',').map((name) => ({
      ...{ key: name, name, isPersonal: false, tags: [name], restMs: 500 },
      load: (minVersion: number) => load(name, minVersion),
    }));
    const close = hub.open(responseSink(response, {}), { sources, after: after ? Number(after) : undefined });
    response.once('close', close);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await connected.promise;
  return {
    listen: (query: string) =>
      LiveListener.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${query}`),
    write: async (name: string, value: number) => {
      values.set(name, value);
      return (await cache.bump([name])).version;
    },
    end: async () => {
      cache.close();
      hub.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const [a, b] = [() => instances[0] as Instance, () => instances[1] as Instance];

test('a write on one instance reaches a stream on the other', async () => {
  const listener = await b().listen('topics=one');
  await listener.frame(({ data }) => data === 0);
  const version = await a().write('one', 1);
  const { frame } = await listener.frame(({ data }) => data === 1);
  expect(frame?.version).toBeGreaterThanOrEqual(version);
  await listener.close();
});

test('who was at one instance goes on at the other, from the same id', async () => {
  const first = await a().listen('topics=two,three');
  await first.frame(({ topic }) => topic === 'three');
  await b().write('two', 2);
  await first.frame(({ data }) => data === 2);
  const after = first.lastId;
  await first.close();
  await a().write('three', 3);
  const second = await b().listen(`topics=two,three&after=${after}`);
  await second.frame(({ data }) => data === 3);
  await b().write('two', 4);
  await second.frame(({ data }) => data === 4);
  expect(second.frames.map(({ topic, data }) => [topic, data])).toEqual([
    ['three', 3],
    ['two', 4],
  ]);
  await second.close();
});

test('all that writes to both in a storm comes to rest at the last value, on both', async () => {
  const listeners = [await a().listen('topics=storm'), await b().listen('topics=storm')];
  for (let n = 1; n <= 400; n++) await (n % 2 ? a() : b()).write('storm', n);
  for (const listener of listeners) await listener.frame(({ data }) => data === 400);
  for (const { frames } of listeners) {
    const versions = frames.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((x, y) => x - y));
  }
  await Promise.all(listeners.map((listener) => listener.close()));
});
