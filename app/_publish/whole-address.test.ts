import { expect, test } from 'vitest';
import { wholeAddress } from './whole-address.ts';

test.each([
  ['github.com/ada/thing', 'https://github.com/ada/thing'],
  [' bücher.example ', 'https://bücher.example'],
  ['demo.example.org:8080/x?y=z', 'https://demo.example.org:8080/x?y=z'],
  ['http://example.org', 'http://example.org'],
  ['HTTPS://Example.org/A', 'HTTPS://Example.org/A'],
  ['', ''],
  ['soon', 'soon'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['ada@example.org', 'ada@example.org'],
  ['ftp://example.org', 'ftp://example.org'],
])('%j is meant as %j', (typed, whole) => {
  expect(wholeAddress(typed)).toBe(whole);
});
