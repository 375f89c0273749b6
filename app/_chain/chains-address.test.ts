import { expect, test } from 'vitest';
import { chainsAddress, chainsHref } from './chains-address.ts';

test.each([
  ['', {}],
  ['sort=rank', {}],
  ['sort=newest&category=data', { sort: 'newest', category: 'data' }],
  ['sort=worst&category=cats&cursor=abc', { cursor: 'abc' }],
])('?%s is read', (query, address) => {
  expect(chainsAddress(new URLSearchParams(query))).toEqual(address);
});

test('an address is written as it is read, the default not at all', () => {
  expect(chainsHref({ sort: 'rank' })).toBe('/chains');
  expect(chainsHref({ sort: 'followers', category: 'web' })).toBe('/chains?sort=followers&category=web');
});
