import { expect, test } from 'vitest';
import { firstFree } from './choose-slug.ts';

/** The free one of those that are numbered up to `count`, and how many questions that took. */
async function after(count: number) {
  const given = new Set(Array.from({ length: count }, (_, n) => (n === 0 ? 'go' : `go-${n + 1}`)));
  let asked = 0;
  const free = await firstFree('go', async (names) => {
    expect(names.filter((name) => !/^go(-\d+)?$/.test(name))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(1000);
    asked++;
    return names.filter((name) => given.has(name));
  });
  return { free, asked };
}

test.each([
  [0, 'go', 1],
  [1, 'go-2', 1],
  [9, 'go-10', 1],
  [10, 'go-11', 2],
  [110, 'go-111', 3],
  [2500, 'go-2501', 5],
])('after %i alike it is %s', async (count, free, asked) => {
  expect(await after(count)).toEqual({ free, asked });
});

test('one of full length gives its end for the number', async () => {
  const name = 'x'.repeat(80);
  expect(await firstFree(name, async () => [name])).toBe(`${'x'.repeat(78)}-2`);
});
