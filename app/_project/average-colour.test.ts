import { rgbaToThumbHash, thumbHashToAverageRGBA } from 'thumbhash';
import { expect, test } from 'vitest';
import { averageColour } from './average-colour.ts';

test.each([
  [30, 90, 150],
  [255, 255, 255],
  [0, 0, 0],
  [200, 20, 60],
])('%i %i %i is told as the library tells it', (...rgb) => {
  const pixels = Array.from({ length: 8 * 6 }, () => [...rgb, 255]).flat();
  const hash = rgbaToThumbHash(8, 6, pixels);
  const { r, g, b } = thumbHashToAverageRGBA(hash);
  const told = [r, g, b].map((value) => Math.round(255 * value)).join(' ');
  expect(averageColour(Buffer.from(hash).toString('base64'))).toBe(`rgb(${told})`);
});

test('what is no hash gives no colour', () => {
  expect(averageColour('')).toBeUndefined();
});

test('behind what one can see through there is nothing', () => {
  const hash = rgbaToThumbHash(4, 4, Array.from({ length: 16 }, () => [0, 0, 0, 0]).flat());
  expect(averageColour(Buffer.from(hash).toString('base64'))).toBeUndefined();
});
