import { expect, test } from 'vitest';
import { restPaths } from '#app/_about/rest-paths.ts';
import { publicReads } from './trpc-http.ts';

test('every path that the about page names is there', () => {
  const there = [...publicReads.values()].map(({ path }) => path as string);
  expect(restPaths.filter(({ path }) => !there.includes(path))).toEqual([]);
});
