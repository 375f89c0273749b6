import { expect, test } from 'vitest';
import { savedAddress, savedHref } from './saved-address.ts';

test.each([
  ['/saved', {}],
  ['/saved?sort=score', { sort: 'score' }],
  ['/saved?sort=votes&text=two+words&cursor=x', { sort: 'votes', text: 'two words', cursor: 'x' }],
])('%s is read and written', (href, address) => {
  expect(savedAddress(new URL(href, 'http://here').searchParams)).toEqual(address);
  expect(savedHref(address as object)).toBe(href);
});

test.each(['sort=best', 'sort=saved', 'text=%20'])('%s is left out', (query) => {
  expect(savedAddress(new URLSearchParams(query))).toEqual({});
});
