import { beforeEach, expect, test } from 'vitest';
import { Guard } from './guard.ts';
import { settled, VirtualClock } from './testing/virtual-clock.ts';

let clock: VirtualClock;
let guard: Guard;
/** The names of what has started, in order, and how to end it. */
let started: string[];
let end: Record<string, PromiseWithResolvers<string>>;

beforeEach(() => {
  clock = new VirtualClock();
  guard = new Guard({ limit: 2, queueLimit: 2, limitMs: 1000, clock });
  started = [];
  end = {};
});

test('so many run at once, the others in turn', async () => {
  const runs = ['a', 'b', 'c', 'd'].map((name) => run(name));
  expect(started).toEqual(['a', 'b']);
  end.a?.resolve('A');
  expect(await runs[0]).toBe('A');
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
  expect(guard.size).toEqual({ running: 2, waiting: 1 });
  end.b?.reject(new Error('B'));
  await expect(runs[1]).rejects.toThrow('B');
  await settled();
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

test('what somebody waits for goes first', async () => {
  for (const name of ['a', 'b']) void run(name);
  void run('patient', false);
  void run('urgent');
  end.a?.resolve('');
  await settled();
  expect(started).toEqual(['a', 'b', 'urgent']);
});

test('beyond its queue readers are refused, while others may wait', async () => {
  for (const name of ['a', 'b', 'c', 'd']) void run(name);
  void run('patient', false);
  await expect(run('e')).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect(guard.size).toEqual({ running: 2, waiting: 3 });
});

test('nobody waits for ever, and what hangs keeps its place', async () => {
  const hanging = [run('a'), run('b')];
  for (const each of hanging) each.catch(() => {});
  void run('c');
  await clock.advance(1001);
  await expect(hanging[0]).rejects.toThrow('1000 ms');
  expect(started).toEqual(['a', 'b']);
  end.a?.resolve('late');
  await settled();
  expect(started).toEqual(['a', 'b', 'c']);
});

test('what throws at once gives its place to the next', async () => {
  const throws = () => {
    throw new Error('at once');
  };
  for (let n = 0; n < 5; n++) await expect(guard.run(throws, { urgent: true })).rejects.toThrow('at once');
  expect(guard.size).toEqual({ running: 0, waiting: 0 });
});

function run(name: string, urgent = true): Promise<string> {
  const work = Promise.withResolvers<string>();
  end[name] = work;
  return guard.run(
    () => {
      started.push(name);
      return work.promise;
    },
    { urgent },
  );
}
