import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { formatsOf } from '#app/_i18n/formats.ts';
import english from '#messages/en/ui.json';
import { formatAge, formatAgo } from './time.tsx';

const words = { t: createTranslator({ locale: 'en', messages: english }), f: formatsOf('en') };

const now = Date.parse('2026-03-10T12:00:00.000Z');

test.each([
  ['2026-03-10T12:00:30.000Z', 'now', 'just now'],
  ['2026-03-10T11:59:01.000Z', 'now', 'just now'],
  ['2026-03-10T11:55:00.000Z', '5 min', '5 minutes ago'],
  ['2026-03-10T06:00:00.000Z', '6 h', '6 hours ago'],
  ['2026-03-07T12:00:00.000Z', '3 d', '3 days ago'],
  ['2026-03-03T12:00:00.000Z', '3 Mar', '3 March 2026'],
  ['2025-11-12T12:00:00.000Z', '12 Nov 2025', '12 November 2025'],
])('%s is %s, or %s', (iso, age, ago) => {
  expect(formatAge(iso, now, words)).toBe(age);
  expect(formatAgo(iso, now, words)).toBe(ago);
});
