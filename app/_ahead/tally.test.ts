import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

const none = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 };

test('what is shown while it is fresh was used, what is shown later or never was wasted', () => {
  const expected = new Map();
  const tally = new Tally(expected);
  for (const [query, bytes] of [
    ['used', 10],
    ['late', 200],
    ['never', 3000],
  ] as const) {
    expected.set(query, { bytes });
    tally.came(query, 60_000);
  }
  tally.shown('used', 60_000);
  tally.shown('late', 60_001);
  tally.shown('used', 60_000);
  const counts = { fetchedCount: 3, usedCount: 1, wastedCount: 2, fetchedBytes: 3210, wastedBytes: 3200 };
  expect(tally.take()).toEqual(counts);
  expect(tally.take()).toEqual(none);
});

test('what was not loaded ahead, or was ended before it came, is not counted', () => {
  const expected = new Map();
  const tally = new Tally(expected);
  tally.came('asked by a click', 60_000);
  tally.shown('asked by a click', 1);
  expected.set('ended', { bytes: 10 });
  expected.delete('ended');
  tally.came('ended', 60_000);
  expect(tally.take()).toEqual(none);
});

test('what was loaded anew before anybody saw it was wasted the first time', () => {
  const expected = new Map();
  const tally = new Tally(expected);
  for (const bytes of [10, 20]) {
    expected.set('again', { bytes });
    tally.came('again', 60_000);
  }
  tally.shown('again', 1);
  expect(tally.take()).toEqual({ fetchedCount: 2, usedCount: 1, wastedCount: 1, fetchedBytes: 30, wastedBytes: 10 });
});
