import { expect, test } from 'vitest';
import { behindNewest, inOrder } from './older-updates-order.ts';

const update = (id: string) => ({
  ...{ id, title: id, body: '', version: null, milestone: null, createdAt: '2026-01-01T00:00:00Z' },
  kind: 'news' as const,
});
const idsOf = (updates: { id: string }[]) => updates.map(({ id }) => id).join('');

test('the newest stand first', () => {
  expect(idsOf(inOrder(['b', 'd', 'a', 'c'].map(update)))).toBe('dcba');
});

test('behind the newest each stands once, in its place, and none that is among them by now', () => {
  // One that was brought back stands at the head of what was read; another was moved up as one above it was removed.
  const older = ['a', 'd', 'c', 'b', 'a'].map(update);
  expect(idsOf(behindNewest(['f', 'e', 'd'].map(update), older))).toBe('cba');
});
