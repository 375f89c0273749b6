import { expect, test } from 'vitest';
import type { Thread } from '#server/message/message.output.ts';
import { mergedThread, newSince, withMessage, withOlder } from './merged-thread.ts';

const said = (id: string, body = id) => ({
  id,
  body,
  isOwn: true,
  createdAt: '2026-01-01T00:00:00.000Z',
  deleted: false,
});
const thread = (ids: string, older: string | null = null): Thread => ({
  with: { username: 'ada', displayName: 'Ada', avatarUrl: null },
  writing: 'open',
  unreadCount: 0,
  othersReadAt: null,
  intros: [],
  items: [...ids].map((id) => said(id)),
  older,
  newer: null,
});
const idsOf = ({ items }: Thread) => items.map(({ id }) => id).join('');

test('what is new is behind what is known, which may begin earlier', () => {
  const merged = mergedThread(thread('abcd'), { ...thread('cdef', 'c'), unreadCount: 2 });
  expect([idsOf(merged), merged.older, merged.unreadCount]).toEqual(['abcdef', null, 2]);
});

test('what has changed is as it was read last', () => {
  const latest = { ...thread('ab'), items: [{ ...said('a', ''), deleted: true }, said('b')] };
  expect(mergedThread(thread('ab'), latest).items[0]).toMatchObject({ deleted: true, body: '' });
});

test('where something between is missing, nothing is shown beside it', () => {
  const merged = mergedThread(thread('ab'), thread('fg', 'f'));
  expect([idsOf(merged), merged.older]).toEqual(['fg', 'f']);
  // All of it came in the one part: nothing can be missing.
  expect(idsOf(mergedThread(thread('ab'), thread('abcd')))).toBe('abcd');
});

test('an older part goes before it, an own message behind it', () => {
  const merged = withOlder(thread('cd', 'c'), thread('ab', null));
  expect([idsOf(merged), merged.older]).toEqual(['abcd', null]);
  expect(idsOf(withMessage(merged, said('e')))).toBe('abcde');
  expect(withMessage(merged, said('b', 'new')).items[1]?.body).toBe('new');
});

test('what came since is what the other one wrote and left', () => {
  const [a, b, c, d] = [said('a'), { ...said('b'), isOwn: false }, { ...said('c'), isOwn: false }, said('d')];
  const gone = { ...said('e'), isOwn: false, deleted: true };
  expect([newSince([a, b, c, d, gone], 'a'), newSince([a, b, c, d, gone], 'b')]).toEqual([2, 1]);
});
