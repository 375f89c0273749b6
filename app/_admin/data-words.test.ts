import { expect, test } from 'vitest';
import { dataWords } from './data-words.ts';

test.each([
  ['admin.suspend', { until: null, before: null }, 'until: for good'],
  ['admin.suspend', { until: '2026-12-01', before: '' }, 'until: 2026-12-01'],
  ['admin.lift', { before: null }, ''],
  ['admin.lift', { before: '2026-12-01T09:05:00.123Z' }, 'before: 2026-12-01 09:05 UTC'],
  ['vote.void', { projects: ['loom', 'tiny-cache'] }, 'projects: loom, tiny-cache'],
  ['admin.signOut', { sessions: 2 }, 'sessions: 2'],
])('%s with %o reads %s', (action, data, words) => {
  expect(dataWords(action, data, 'for good')).toBe(words);
});
