import { expect, test } from 'vitest';
import { oldestBeyond } from './bounded-cache.ts';

test('the oldest go where there are too many', () => {
  expect(oldestBeyond([1, 1, 1, 1], { entries: 2, bytes: 100 })).toEqual([0, 1]);
});

test('the oldest go where they are too large together, whatever the sizes of those before', () => {
  expect(oldestBeyond([1, 50, 30, 20], { entries: 9, bytes: 60 })).toEqual([0, 1]);
});

test('nothing goes where all fits', () => {
  expect(oldestBeyond([50, 30, 20], { entries: 3, bytes: 100 })).toEqual([]);
  expect(oldestBeyond([], { entries: 3, bytes: 100 })).toEqual([]);
});
