import { expect, test } from 'vitest';
import { nextAddress, withNext } from './next-address.ts';

const next = (value: string) => nextAddress(new URLSearchParams({ next: value }));

test('an address of the site is kept whole', () => {
  expect(next('/projects/tiny?sort=top#why')).toBe('/projects/tiny?sort=top#why');
  expect(nextAddress(new URLSearchParams())).toBe('/');
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
  'evil',
])('%s leads nowhere else', (value) => {
  const address = next(value);
  expect(new URL(address, 'https://prova.example').origin).toBe('https://prova.example');
  expect(address).toMatch(/^\/(?!\/)/);
});

test('it goes along from page to page', () => {
  expect(withNext('/sign-up', '/saved?q=a&b')).toBe('/sign-up?next=%2Fsaved%3Fq%3Da%26b');
  expect(withNext('/sign-up', '/')).toBe('/sign-up');
});
