import { expect, test } from 'vitest';
import { assignmentsAddress } from './assignments-address.ts';

test.each([
  ['', {}],
  ['validator=&project=', {}],
  ['status=open&validator=%40Ada&project=tiny-cache', { status: 'open', validator: 'ada', project: 'tiny-cache' }],
  // What is no name finds nothing, and not everything.
  ['validator=Ada+Lovelace&project=Tiny+Cache', { validator: 'ada lovelace', project: 'tiny cache' }],
])('%s', (query, address) => {
  expect(assignmentsAddress(new URLSearchParams(query))).toEqual(address);
});
