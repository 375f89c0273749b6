import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isPlain } from './plain.ts';
import { Parsed } from './rendered.tsx';

const html = (source: string) => renderToStaticMarkup(createElement(Parsed, { source }));
const asParagraph = (source: string) => renderToStaticMarkup(createElement('p', null, source));
const bits = [
  'a',
  'B',
  '7',
  'ß',
  '中',
  ' ',
  '.',
  ')',
  '-',
  '+',
  '=',
  '*',
  '_',
  '`',
  '#',
  '\n',
  '(',
  ':',
  '/',
  'www.x.org',
  'http://x',
];

test('what is called plain is what parsing would give', () => {
  const text = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(text, (source) => {
      if (!isPlain(source)) return;
      plain++;
      expect(html(source)).toBe(asParagraph(source));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('ordinary sentences are plain', () => {
  expect(isPlain('Tried it with 14 charts (2,000 points each): no frame was late!')).toBe(true);
});

test.each([
  '**bold**',
  '1. first',
  '- item',
  'see www.example.org',
  'https://x.org',
  'a\nb',
  ' indented',
  '2 < 3',
  'a@b.org',
])('%j is not', (source) => {
  expect(isPlain(source)).toBe(false);
});
