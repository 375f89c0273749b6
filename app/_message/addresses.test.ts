import { expect, test } from 'vitest';
import { partsOf } from './addresses.ts';

test.each([
  ['nothing to find: www.example.org, https://', []],
  ['See https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
  ['(http://example.org), or “https://example.org/x”!', ['http://example.org', 'https://example.org/x']],
  ['https://example.org/Prova_(site) it is', ['https://example.org/Prova_(site)']],
  ['one\nHTTPS://example.org/\nhttps://two.example', ['HTTPS://example.org/', 'https://two.example']],
  [`https://example.org/${'('.repeat(4000)}`, ['https://example.org/']],
])('%s', (text, found) => {
  const parts = partsOf(text);
  expect(parts.filter((_, n) => n % 2 === 1)).toEqual(found);
  expect(parts.join('')).toBe(text);
});
