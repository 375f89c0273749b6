import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

const none = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 };

test('what is shown while it is fresh was used, what is shown later or never was wasted', () => {
  const tally = new Tally();
  for (const [query, bytes] of [
    ['used', 10],
    ['late', 200],
    ['never', 3000],
  ] as const) {
    tally.expect(query, { bytes });
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
  const tally = new Tally();
  tally.came('asked by a click', 60_000);
  tally.shown('asked by a click', 1);
  tally.expect('ended', { bytes: 10 });
  tally.forget('ended');
  tally.came('ended', 60_000);
  expect(tally.take()).toEqual(none);
});
