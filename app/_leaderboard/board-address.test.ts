import { expect, test } from 'vitest';
import { type BoardAddress, boardAddress, boardHref } from './board-address.ts';

const read = (query: string) => boardAddress(new URLSearchParams(query));

test('defaults and slips are left out', () => {
  expect(read('board=projects&period=all_time')).toEqual({});
  expect(read('board=cats&period=day')).toEqual({});
  expect(read('from=51')).toEqual({});
});

test('a period belongs to the board of projects alone', () => {
  expect(read('board=people&period=week')).toEqual({ board: 'people' });
  expect(read('period=week')).toEqual({ period: 'week' });
});

test('what is not said is not in an address', () => {
  expect(boardHref({ board: undefined, period: undefined } as BoardAddress)).toBe('/leaderboard');
  expect(boardHref({ board: 'people', period: undefined } as BoardAddress)).toBe('/leaderboard?board=people');
});

test('an address survives being written and read', () => {
  const address = { period: 'month', cursor: 'WyJ4Il0', from: 51 } as const;
  expect(boardAddress(new URL(boardHref(address), 'http://site').searchParams)).toEqual(address);
});
