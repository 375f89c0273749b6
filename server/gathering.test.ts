import { expect, test } from 'vitest';
import { flushGatherings, Gathering } from './gathering.ts';

test('what comes one by one is written together, and what cannot be written is told and left', async () => {
  const written: number[][] = [];
  const lost: unknown[] = [];
  let fails = false;
  const acts: (() => void)[] = [];
  const gathering = new Gathering<number>({
    write: async (items) => {
      if (fails) throw new Error('away');
      written.push(items);
    },
    onLost: (error) => lost.push(error),
    timer: {
      now: () => 0,
      after: (_, act) => {
        acts.push(act);
        return () => {};
      },
    },
  });
  for (const n of [1, 2, 3]) gathering.take(n);
  expect(acts).toHaveLength(1);
  acts[0]?.();
  await gathering.flush();
  expect(written).toEqual([[1, 2, 3]]);
  fails = true;
  gathering.take(4);
  await gathering.flush();
  fails = false;
  gathering.take(5);
  await gathering.flush();
  expect([written, lost.length]).toEqual([[[1, 2, 3], [5]], 1]);
});

test('before a process ends all is written, what is under way too', async () => {
  const written: string[][] = [];
  const gathering = new Gathering<string>({
    write: async (items) => {
      await Promise.resolve();
      written.push(items);
    },
    onLost: () => {},
  });
  gathering.take('first');
  void gathering.flush();
  gathering.take('second');
  await flushGatherings();
  expect(written).toEqual([['first'], ['second']]);
});
