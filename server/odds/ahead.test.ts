import { expect, test } from 'vitest';
import { Budget, isFitFor, likelyIn, minuteBudget } from './ahead.ts';

test('thirty requests may begin in a minute, and the next one as the first is a minute old', () => {
  const budget = new Budget();
  for (let n = 0; n < minuteBudget.requests; n++) {
    expect(budget.mayBegin(n * 100)).toBe(true);
    budget.begin(n * 100);
  }
  expect(budget.mayBegin(59_999)).toBe(false);
  expect(budget.mayBegin(60_000)).toBe(true);
});

test('nothing begins once a mebibyte has come in a minute', () => {
  const budget = new Budget();
  budget.begin(0)(minuteBudget.bytes - 1);
  expect(budget.mayBegin(1)).toBe(true);
  budget.begin(1)(1);
  expect(budget.mayBegin(2)).toBe(false);
  expect(budget.mayBegin(60_000)).toBe(true);
});

test('nothing is loaded ahead in a hidden tab, for who saves data, or on a slow network', () => {
  const device = { isHidden: false, savesData: false, connection: undefined };
  expect(isFitFor(device)).toBe(true);
  expect(isFitFor({ ...device, connection: '4g' })).toBe(true);
  const unfit = [{ isHidden: true }, { savesData: true }, { connection: '2g' }, { connection: 'slow-2g' }];
  for (const values of unfit) expect(isFitFor({ ...device, ...values })).toBe(false);
});

test('the field names its page and what is likely enough to be loaded', () => {
  expect(likelyIn('/, /projects/a;p=0.31, /leaderboard;p=0.149, /users/b;p=0.15')).toEqual({
    path: '/',
    next: [
      { path: '/projects/a', share: 0.31 },
      { path: '/users/b', share: 0.15 },
    ],
  });
  expect(likelyIn('')).toBeUndefined();
  expect(likelyIn('/, //elsewhere.example')).toEqual({ path: '/', next: [] });
});
