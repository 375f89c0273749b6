import { expect, test } from 'vitest';
import type { Comment } from '#server/comment/comment.output.ts';
import { withComment, withCommentChanged, withOwnVote, withoutComment } from './comment-patches.ts';

const comment = (id: string, body = id): Comment => ({
  ...{ id, parentId: null, depth: 1, body, author: null, upCount: 0, downCount: 0 },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', editedAt: null, deleted: false, hidden: false },
});
const page = (slug: string, ...comments: Comment[]) => ({ page: { slug, comments } });

test('a comment is put on its own page, once', () => {
  const put = withComment('tone', comment('b'));
  const once = put(page('tone', comment('a')));
  expect(once).toEqual(page('tone', comment('a'), comment('b')));
  expect(put(once)).toBe(once);
  const other = page('other', comment('a'));
  expect(put(other)).toBe(other);
});

test('a comment goes, and what never had it stays the same object', () => {
  const take = withoutComment('a');
  expect(take(page('tone', comment('a'), comment('b')))).toEqual(page('tone', comment('b')));
  const without = page('tone', comment('b'));
  expect(take(without)).toBe(without);
});

test('a comment changes on its page and in what was read on below', () => {
  const change = withCommentChanged('a', { body: 'better' });
  expect(change({ pages: [{ items: [comment('a'), comment('b')] }] })).toEqual({
    pages: [{ items: [comment('a', 'better'), comment('b')] }],
  });
  expect(change(page('tone', comment('a')))).toEqual(page('tone', comment('a', 'better')));
});

test('an own vote is set, changed and taken back', () => {
  const own = { votes: [{ id: 'a', value: 1 }], lastVisitedAt: null };
  expect(withOwnVote('a', -1)(own)).toEqual({ votes: [{ id: 'a', value: -1 }], lastVisitedAt: null });
  expect(withOwnVote('b', 0)(own)).toBe(own);
  expect(withOwnVote('a', 1)(own)).toBe(own);
});
