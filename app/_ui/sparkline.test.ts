import { expect, test } from 'vitest';
import { lineOf } from './sparkline.tsx';

test('the least is at the bottom, the most at the top, and what stays the same in the middle', () => {
  expect(lineOf([3, 1, 5])).toBe('M0 14L50 26L100 2');
  expect(lineOf([4, 4])).toBe('M0 14L100 14');
});
