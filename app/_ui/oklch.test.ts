import { expect, test } from 'vitest';
import { oklchToHex } from './oklch.ts';

test.each([
  [[1, 0, 0], '#ffffff'],
  [[0, 0, 0], '#000000'],
  [[0.62796, 0.25768, 29.234], '#ff0000'],
  [[0.86644, 0.29483, 142.495], '#00ff00'],
  [[0.45201, 0.31321, 264.052], '#0000ff'],
] satisfies [[number, number, number], string][])('oklch(%o) is %s', (colour, hex) => {
  expect(oklchToHex(...(colour as [number, number, number]))).toBe(hex);
});
