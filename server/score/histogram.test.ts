import { expect, test } from 'vitest';
import { boundOf, quantile } from './histogram.ts';

test('a quantile lies within its bucket, as far as its share', () => {
  const buckets = [
    { belowMs: 33, count: 10 },
    { belowMs: 16, count: 90 },
  ];
  expect(quantile(buckets, 0.5)).toBe(Math.round(8 + (50 / 90) * 8));
  expect(quantile(buckets, 0.95)).toBe(Math.round(16 + 0.5 * 17));
  expect(quantile(buckets, 1)).toBe(33);
});

test('of too few waits nothing is said', () => {
  expect(quantile([{ belowMs: 16, count: 19 }], 0.5)).toBeNull();
  expect(quantile([{ belowMs: 16, count: 20 }], 0.5)).toBe(12);
  expect(quantile([], 0.99)).toBeNull();
});

test('a wait is counted below the first bound that it is shorter than', () => {
  expect([0, 7.9, 8, 59_999, 60_000].map(boundOf)).toEqual([8, 8, 16, 60_000, undefined]);
});
