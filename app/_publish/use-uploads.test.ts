import { expect, test } from 'vitest';
import { placesLeft } from './use-uploads.ts';

test('eight pictures at most: those there, those on their way, and those that may be sent again', () => {
  expect(placesLeft(0, [])).toBe(8);
  expect(placesLeft(5, [{}, { error: 'broke', canRetry: true }])).toBe(1);
  expect(placesLeft(5, [{ error: 'no picture' }])).toBe(3);
  expect(placesLeft(8, [{}])).toBe(0);
});
