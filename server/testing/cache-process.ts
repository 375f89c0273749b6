import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { createRedisBackend, redisOptions } from '../cache/backend/redis.ts';
import { Cache } from '../cache/cache.ts';
import type { CacheEvent } from '../cache/event-log.ts';
import { publicKey } from '../cache/key.ts';
import type { Entry } from '../cache/read.ts';
import { systemClock } from '../clock.ts';
import { policies } from '../policies.ts';

/** An instance as a process of its own. cache-fleet.ts starts it, tells it what to do, and is its database. */

export type Order =
  | { do: 'read'; key: string; times: number; minVersion?: number | undefined }
  | { do: 'keepReading'; key: string; perSecond: number; seconds: number }
  /** Reads until the answer is that, and gives the time when it was, in milliseconds since 1970. */
  | { do: 'readUntil'; key: string; body: string }
  | { do: 'readEach'; keys: string[] }
  | { do: 'bump'; tags: string[] }
  /** Resident bytes, after a collection where node was started with --expose-gc, and bytes of the copies. */
  | { do: 'memory' }
  | { do: 'events' };

/** What a reader got; `startedAt` in milliseconds since 1970. */
export type Answer = { body: string; source: string; asOf: number; ageMs: number; startedAt: number; tookMs: number };

export type ToProcess = { id: number; order: Order } | { loadId: number; body?: string; error?: string };
export type FromProcess =
  | { id: number; result: unknown }
  | { id: number; error: string }
  | { loadId: number; key: string }
  | { ready: true };

const [commandsPort, busPort, aheadMs] = process.argv.slice(2).map(Number);
const clock = { ...systemClock, now: () => systemClock.now() + (aheadMs ?? 0) };
const connect = (role: string) => new Redis((role === 'bus' ? busPort : commandsPort) ?? 0, redisOptions);
const events: CacheEvent[] = [];
const cache = new Cache({
  clock,
  backend: createRedisBackend({ connect, clock }),
  onEvent: (event) => {
    if (event.type !== 'hit' && event.type !== 'stale') events.push(event);
  },
});
/** What the database was asked and has not answered, by number. */
const loads = new Map<number, PromiseWithResolvers<{ body: string }>>();
let loadCount = 0;

process.on('message', (message: ToProcess) => {
  if ('order' in message) void answer(message.id, obey(message.order));
  else loaded(message);
});
process.on('disconnect', () => process.exit());
send({ ready: true });

async function answer(id: number, work: Promise<unknown>): Promise<void> {
  try {
    send({ id, result: await work });
  } catch (error) {
    send({ id, error: `${error}` });
  }
}

function loaded({ loadId, body = '', error }: Exclude<ToProcess, { order: Order }>): void {
  const asked = loads.get(loadId);
  loads.delete(loadId);
  if (error) asked?.reject(new Error(error));
  else asked?.resolve({ body });
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'read':
      return Promise.all(Array.from({ length: order.times }, () => read(order.key, order.minVersion)));
    case 'keepReading':
      return keepReading(order);
    case 'readUntil':
      while ((await read(order.key)).body !== order.body) await pause(1);
      return systemClock.now();
    case 'readEach':
      for (const key of order.keys) await read(key);
      return;
    case 'memory':
      globalThis.gc?.();
      return { residentBytes: process.memoryUsage.rss(), ...cache.stats().l1 };
    case 'bump':
      return cache.bump(order.tags);
    case 'events':
      return events.splice(0);
  }
}

async function read(key: string, minVersion?: number): Promise<Answer> {
  const startedAt = systemClock.now();
  const toAnswer = ({ body, source, asOf, ageMs }: Entry): Answer => ({
    body: body.toString(),
    source,
    asOf,
    ageMs,
    startedAt,
    tookMs: systemClock.now() - startedAt,
  });
  const entry = cache.read({
    key: publicKey(key, {}),
    policy: policies.feed,
    tags: [key],
    minVersion,
    load: () => {
      const asked = Promise.withResolvers<{ body: string }>();
      loads.set(++loadCount, asked);
      send({ loadId: loadCount, key });
      return asked.promise;
    },
  });
  return toAnswer(await entry);
}

/** Reads at a fixed rate, however long the answers take. */
async function keepReading({ key, perSecond, seconds }: Order & { do: 'keepReading' }): Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  const startedAt = performance.now();
  for (let due = 0; due < perSecond * seconds; ) {
    const reached = Math.min(((performance.now() - startedAt) / 1000) * perSecond, perSecond * seconds);
    for (; due < reached; due++) answers.push(read(key));
    await pause(2);
  }
  return Promise.all(answers);
}

function send(message: FromProcess): void {
  process.send?.(message);
}
