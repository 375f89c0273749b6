import { expect, test } from 'vitest';
import { formatsOf } from '#app/_i18n/formats.ts';
import { formatDuration } from './duration.ts';

test.each([
  [20, '0.3 minutes'],
  [60, '1 minute'],
  [5400, '1.5 hours'],
  [86_400, '1 day'],
  [138_240, '1.6 days'],
  [1_500_000, '17 days'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds, formatsOf('en'))).toBe(words);
});
