import { expect, test } from 'vitest';
import { heldRows, waitingCount } from './held-rows.ts';

const rows = (ids: string, words = '') => [...ids].map((id) => ({ id, words }));
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id).join('');

test.each([
  { name: 'nothing new', now: 'abc', shown: 'abc', waiting: 0 },
  { name: 'a new one waits', now: 'xabc', shown: 'abc', waiting: 1 },
  { name: 'one that moved up waits where it was', now: 'cabd', was: 'abcd', shown: 'abcd', waiting: 1 },
  { name: 'so do two that changed places', now: 'bac', shown: 'abc', waiting: 1 },
  { name: 'all that came and moved', now: 'xcyab', shown: 'abc', waiting: 3 },
  { name: 'further ones are added below', now: 'xabcde', shown: 'abcde', waiting: 1 },
  { name: 'and below one that moved up', now: 'cabde', shown: 'abcde', waiting: 1 },
  { name: 'one that is gone stays', now: 'ac', shown: 'abc', waiting: 0 },
  { name: 'one that new ones pushed out stays', now: 'xab', shown: 'abc', waiting: 1 },
  { name: 'where all are new they all wait', now: 'xyz', shown: 'abc', waiting: 3 },
  { name: 'where there was none the first is shown', now: 'x', was: '', shown: 'x', waiting: 0 },
])('$name', ({ now, was = 'abc', shown, waiting }) => {
  const held = heldRows(rows(was), rows(now));
  expect(idsOf(held)).toBe(shown);
  expect(idsOf(heldRows(held, rows(now)))).toBe(shown);
  expect(waitingCount(held, rows(now))).toBe(waiting);
});

test('a row that stays where it is says what it says now', () => {
  expect(heldRows(rows('ab', 'old'), rows('ba', 'new'))).toEqual(rows('ab', 'new'));
});

test('a row without an id is known by what it is about', () => {
  const placed = (slugs: string) => [...slugs].map((slug) => ({ project: { slug } }));
  expect(heldRows(placed('ab'), placed('xbac'))).toEqual(placed('abc'));
  expect(waitingCount(placed('ab'), placed('xab'))).toBe(1);
});
