import { expect, test } from 'vitest';
import { introsAddress, introsHref } from './intros-address.ts';

test.each([
  ['/intros', {}],
  ['/intros?box=sent', { box: 'sent' }],
  ['/intros?status=declined&cursor=x', { status: 'declined', cursor: 'x' }],
] as const)('%s is read and written', (href, address) => {
  expect(introsAddress(new URL(href, 'http://here').searchParams)).toEqual(address);
  expect(introsHref(address)).toBe(href);
});

test.each(['box=received', 'box=drafts', 'status=lost'])('%s is left out', (query) => {
  expect(introsAddress(new URLSearchParams(query))).toEqual({});
});
