import { expect, test } from 'vitest';
import { cameSince } from './came-since.ts';

const at = (slug: string, second: number) => ({ slug, publishedAt: `2026-01-01T00:00:0${second}.000Z` });

test('new is what came since one looked, unless the list has it by now', () => {
  const newest = [at('third', 3), at('second', 2), at('first', 1)];
  const { publishedAt: seen } = at('first', 1);
  expect(cameSince(newest, { seen, slugs: ['first'] })).toEqual([at('third', 3), at('second', 2)]);
  expect(cameSince(newest, { seen, slugs: ['second', 'first'] })).toEqual([at('third', 3)]);
  expect(cameSince(newest, { seen, slugs: ['third', 'second', 'first'] })).toEqual([]);
});
