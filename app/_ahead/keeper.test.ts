import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { findKeptBy, keptFirst } from '#app/_device/kept-first.ts';
import { type Asking, askingNow } from '#app/_trpc/asking.ts';
import { type Device, minuteBudget } from '#server/odds/ahead.ts';
import { AheadKeeper, type Expected } from './keeper.ts';
import { Tally } from './tally.ts';
import { watchTally } from './watch-tally.ts';

afterEach(() => findKeptBy(undefined));

function aKeeper(device: Partial<Device> = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { persister: keptFirst } } });
  const expected: Expected = new Map();
  const tally = new Tally(expected);
  watchTally(queryClient, { tally, expected });
  const known = { isHidden: false, savesData: false, connection: undefined, ...device };
  const time = { now: 0 };
  const keeper = new AheadKeeper({ queryClient, expected, device: () => known, now: () => time.now });
  const asked: (Asking & { key: string; answer: (bytes: number) => void })[] = [];
  const load = (key: string) => () =>
    void queryClient.prefetchQuery({
      queryKey: [key],
      queryFn: () => {
        const asking = askingNow();
        const measured = asking.begin?.();
        return new Promise((resolve) => {
          const answer = (bytes: number) => {
            measured?.(bytes);
            resolve(key);
          };
          asked.push({ ...asking, key, answer });
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
  expect(asked.at(-1)).toMatchObject({ key: 'opened', priority: 'high' });
  expect(asked.at(-1)?.signal).toBeUndefined();
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

test.each([
  ['with nothing against it', {}, true],
  ['in a hidden tab, which may be looked at later', { isHidden: true }, true],
  ['for who saves data', { savesData: true }, false],
  ['on 2G', { connection: '2g' }, false],
] as const)('code is loaded ahead %s: %s', (_, device, may) => {
  expect(aKeeper(device).keeper.mayGuess()).toBe(may);
});

test('what this browser kept is read anew as it was guessed, and that answer is counted', async () => {
  findKeptBy(async (hash) => (hash === '["kept"]' ? { data: 'old', at: 1 } : undefined));
  const { keeper, asked, load, queryClient, tally } = aKeeper();
  keeper.guessUnasked(() => {
    load('kept')();
    load('not kept')();
  });
  await expect.poll(() => asked.map(({ key }) => key)).toEqual(['not kept', 'kept']);
  expect(asked[1]).toMatchObject({ priority: 'low', isUnasked: true });
  expect(queryClient.getQueryData(['kept'])).toBe('old');
  expect(tally.take()).toMatchObject({ fetchedCount: 0 });
  asked[1]?.answer(700);
  await came(queryClient, 'kept');
  expect(tally.take()).toMatchObject({ fetchedCount: 1, fetchedBytes: 700 });
  asked[0]?.answer(30);
  await came(queryClient, 'not kept');
  expect(tally.take()).toMatchObject({ fetchedCount: 1, fetchedBytes: 30 });
});

test('reading anew what this browser kept is within the budget', async () => {
  findKeptBy(async () => ({ data: 'old', at: 1 }));
  const { keeper, asked, load } = aKeeper();
  for (let n = 0; n < minuteBudget.requests; n++) keeper.guess(load(`${n}`));
  await expect.poll(() => asked).toHaveLength(minuteBudget.requests);
  expect(keeper.guessUnasked(load('one more'))).toBe(0);
});

test('what is taken back while the device is asked, or just after, is not read anew', async () => {
  findKeptBy(async () => ({ data: 'old', at: 1 }));
  const { keeper, asked, load, queryClient } = aKeeper();
  keeper.guess(load('a'))();
  const takeBack = keeper.guess(load('b'));
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.state.data === 'old') takeBack();
  });
  await expect.poll(() => queryClient.getQueryState(['b'])?.dataUpdatedAt).toBe(1);
  expect(queryClient.getQueryData(['a'])).toBeUndefined();
  expect(asked).toEqual([]);
});
