import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, expect, test } from 'vitest';
import { Breaker } from './breaker.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

let clock: VirtualClock;
let breaker: Breaker;
let changes: string[];
let checks: number;
let isThere: boolean;
let calls: number;

beforeEach(async () => {
  clock = new VirtualClock();
  changes = [];
  checks = calls = 0;
  isThere = true;
  const check = async () => {
    checks++;
    if (!isThere) throw new Error('away');
  };
  breaker = new Breaker({ clock, check, onChange: (change) => changes.push(change) });
  await clock.advance(0);
});

test('calls go through, and so do their errors', async () => {
  expect(await breaker.run(async () => 'answer')).toBe('answer');
  await expect(breaker.run(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(breaker.isOpen).toBe(false);
});

test('a call may take 100 ms', async () => {
  await expect(
    clock.outcome(
      breaker.run(() => clock.sleep(99)),
      500,
    ),
  ).resolves.toBeUndefined();
  const startedAt = clock.now();
  await expect(
    clock.outcome(
      breaker.run(() => new Promise(() => {})),
      500,
    ),
  ).rejects.toThrow('100 ms');
  expect(clock.now() - startedAt).toBe(100);
});

test('after three failures in a row calls fail at once, until a probe has passed', async () => {
  isThere = false;
  for (let n = 0; n < 3; n++) await expect(breaker.run(fails)).rejects.toThrow('broken');
  await expect(breaker.run(fails)).rejects.toThrow('away');
  expect(calls).toBe(3);
  await clock.advance(1000);
  expect(checks).toBeGreaterThan(10);
  isThere = true;
  await clock.advance(100);
  expect(await breaker.run(async () => 'answer')).toBe('answer');
  expect(changes).toEqual(['up', 'down', 'up']);
});

test('what it tells is about none of the calls that failed', async () => {
  const context = new AsyncLocalStorage<string>();
  const told: unknown[] = [];
  const check = async () => {
    if (!isThere) throw new Error('away');
  };
  const watched = new Breaker({ clock, check, onChange: (change) => told.push([change, context.getStore()]) });
  await clock.advance(0);
  isThere = false;
  for (let n = 0; n < 3; n++) await context.run('a request', () => watched.run(fails)).catch(() => {});
  isThere = true;
  await clock.advance(100);
  expect(told).toEqual(['up', 'down', 'up'].map((change) => [change, undefined]));
});

test('three failures that are not in a row open nothing', async () => {
  for (let n = 0; n < 10; n++) {
    for (let failure = 0; failure < 2; failure++) await expect(breaker.run(fails)).rejects.toThrow('broken');
    await breaker.run(async () => 'answer');
  }
  expect(changes).toEqual(['up']);
});

test('a Redis that refuses is there', async () => {
  const refusal = Object.assign(new Error('OOM command not allowed'), { name: 'ReplyError' });
  for (let n = 0; n < 10; n++) await expect(breaker.run(() => Promise.reject(refusal))).rejects.toThrow('OOM');
  expect(breaker.isOpen).toBe(false);
});

test('calls wait a moment for the first connection, no longer', async () => {
  isThere = false;
  const starting = new Breaker({ clock, check: () => new Promise(() => {}), onChange: () => {} });
  const startedAt = clock.now();
  await expect(
    clock.outcome(
      starting.run(async () => 'answer'),
      500,
    ),
  ).rejects.toThrow('away');
  expect(clock.now() - startedAt).toBe(300);
});

test('once ended it probes no more', async () => {
  isThere = false;
  breaker.open();
  breaker.end();
  await clock.advance(200);
  const before = checks;
  await clock.advance(1000);
  expect(checks).toBe(before);
});

function fails(): Promise<never> {
  calls++;
  return Promise.reject(new Error('broken'));
}
