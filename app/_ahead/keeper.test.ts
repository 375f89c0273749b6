import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askingNow } from '#app/_trpc/asking.ts';
import { type Device, minuteBudget } from '#server/odds/ahead.ts';
import { AheadKeeper, type Expected } from './keeper.ts';
import { Tally } from './tally.ts';
import { watchTally } from './watch-tally.ts';

function aKeeper(device: Partial<Device> = {}) {
  const queryClient = new QueryClient();
  const expected: Expected = new Map();
  const tally = new Tally(expected);
  watchTally(queryClient, { tally, expected });
  const known = { isHidden: false, savesData: false, connection: undefined, ...device };
  const time = { now: 0 };
  const keeper = new AheadKeeper({ queryClient, expected, device: () => known, now: () => time.now });
  const asked: { key: string; priority: unknown; signal: AbortSignal | undefined; answer: (bytes: number) => void }[] =
    [];
  const load = (key: string) => () =>
    void queryClient.prefetchQuery({
      queryKey: [key],
      queryFn: () => {
        const { priority, signal, begin } = askingNow();
        const measured = begin?.();
        return new Promise((resolve) => {
          const answer = (bytes: number) => {
            measured?.(bytes);
            resolve(key);
          };
          asked.push({ key, priority, signal, answer });
        });
      },
    });
  return { keeper, tally, queryClient, asked, load, time };
}

const came = (queryClient: QueryClient, key: string) => expect.poll(() => queryClient.getQueryData([key])).toBe(key);

test('a guess goes behind others; what nobody needs any more is ended and can be asked for again', () => {
  const { keeper, asked, load, queryClient } = aKeeper();
  const takeBack = keeper.guess(load('a'));
  expect(asked[0]?.priority).toBe('low');
  takeBack();
  expect(asked[0]?.signal?.aborted).toBe(true);
  expect(queryClient.isFetching()).toBe(0);
  keeper.guess(load('a'));
  expect(asked).toHaveLength(2);
});

test('a press joins what was guessed, which then is not ended', async () => {
  const { keeper, asked, load, queryClient, tally } = aKeeper();
  const takeBack = keeper.guess(load('a'));
  keeper.open(load('a'));
  takeBack();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.signal?.aborted).toBe(false);
  asked[0]?.answer(700);
  await came(queryClient, 'a');
  await expect.poll(() => tally.take()).toMatchObject({ fetchedCount: 1, fetchedBytes: 700, wastedBytes: 700 });
});

test('when the budget is spent nothing is guessed, and what is opened is asked for all the same', () => {
  const { keeper, asked, load, time } = aKeeper();
  for (let n = 0; n <= minuteBudget.requests; n++) keeper.guess(load(`${n}`));
  expect(asked).toHaveLength(minuteBudget.requests);
  keeper.open(load('opened'));
  expect(asked.at(-1)).toMatchObject({ key: 'opened', priority: 'high', signal: undefined });
  time.now = 60_000;
  keeper.guess(load('later'));
  expect(asked.at(-1)?.key).toBe('later');
});

test('who saves data guesses nothing', () => {
  const { keeper, asked, load } = aKeeper({ savesData: true });
  keeper.guess(load('a'));
  expect(keeper.guessUnasked(load('b'))).toBe(0);
  expect(asked).toEqual([]);
});
