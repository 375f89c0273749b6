import { expect, test } from 'vitest';
import { seenText } from './seen-text.ts';

test.each([
  ['  Crosshair\n', 'Crosshair'],
  ['\u200BCross\u200Dhair\u2060', 'Cross\u200Dhair'],
  ['\u200B\u2060\u3164', ''],
  ['\u2800 \u00AD', ''],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  ['سلام‌ها', 'سلام‌ها'],
])('%j is seen as %j', (text, seen) => {
  expect(seenText(text)).toBe(seen);
});
