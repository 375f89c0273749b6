import { expect, test } from 'vitest';
import { queueAddress, queueHref } from './queue-address.ts';

test.each([
  ['', {}],
  ['status=open', {}],
  ['status=awarded&priority=urgent&category=ai', { status: 'awarded', priority: 'urgent', category: 'ai' }],
  ['status=gone&priority=most&category=none', {}],
])('%s', (query, address) => {
  expect(queueAddress(new URLSearchParams(query))).toEqual(address);
});

test('an address is written as it is read', () => {
  expect(queueHref({})).toBe('/reviews');
  expect(queueHref({ status: 'declined', priority: undefined, cursor: 'x' })).toBe('/reviews?status=declined&cursor=x');
});
