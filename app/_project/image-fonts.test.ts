import { expect, test } from 'vitest';
import { imageFonts, inInter } from './image-fonts.ts';

test('fonts of both weights are there', async () => {
  const fonts = await imageFonts();
  expect(new Set(fonts.map(({ weight }) => weight))).toEqual(new Set([400, 600]));
  expect(Math.min(...fonts.map(({ data }) => data.byteLength))).toBeGreaterThan(1000);
});

test.each([
  ['tiny-cache 2.0', 'tiny-cache 2.0'],
  ['Ünïcödé ελληνικά Русский', 'Ünïcödé ελληνικά Русский'],
  ['rocket 🚀 launch', 'rocket launch'],
  ['مشروع', undefined],
  ['日本語', undefined],
  ['🚀', undefined],
])('%s is written as %s', (text, written) => {
  expect(inInter(text)).toBe(written);
});
