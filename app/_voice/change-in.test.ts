import { expect, test } from 'vitest';
import { changeIn } from './change-in.ts';

type Numbered = { n: number };
const isNumbered = (thing: object): thing is Numbered => 'n' in thing;
const oneMore = (data: unknown) => changeIn(data, isNumbered, (thing) => ({ ...thing, n: thing.n + 1 }));

test('what holds one is made anew, down to it; all beside it stays the same object', () => {
  const rest = { list: [{ title: 'b' }], none: null };
  const data: { pages: { items?: unknown[]; list?: unknown[] }[]; at: string } = {
    pages: [{ items: [rest, { n: 1, deep: { n: 5 } }] }, rest],
    at: 'a',
  };
  const before = structuredClone(data);
  const changed = oneMore(data) as typeof data;
  expect(changed).toEqual({ pages: [{ items: [rest, { n: 2, deep: { n: 6 } }] }, rest], at: 'a' });
  expect(data).toEqual(before);
  expect(changed.pages[1]).toBe(rest);
  expect(changed.pages[0]?.items?.[0]).toBe(rest);
  expect(changed.pages[0]).not.toBe(data.pages[0]);
});

test.each([[null], ['a'], [undefined], [[]], [{ list: [1, null, ['b']], of: {} }]])(
  '%j holds none and stays',
  (data) => {
    expect(oneMore(data)).toBe(data);
  },
);
