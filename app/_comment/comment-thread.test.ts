import { expect, test } from 'vitest';
import type { Comment } from '#server/comment/comment.output.ts';
import { countOf, ordered, type Thread, threadsOf } from './comment-thread.ts';

const comment = (id: string, parentId: string | null = null): Comment => ({
  id,
  parentId,
  depth: parentId ? 2 : 1,
  body: id,
  author: null,
  upCount: 0,
  downCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  deleted: false,
  hidden: false,
});
const shape = (threads: Thread[]): unknown => threads.map(({ said, replies }) => [said.id, shape(replies)]);

test('replies hang on their parents, in the order given', () => {
  const comments = [comment('a'), comment('b', 'a'), comment('c', 'b'), comment('d', 'a'), comment('e')];
  expect(shape(threadsOf(comments))).toEqual([
    [
      'a',
      [
        ['b', [['c', []]]],
        ['d', []],
      ],
    ],
    ['e', []],
  ]);
});

test('a reply without its parent is not lost', () => {
  expect(shape(threadsOf([comment('b', 'gone')]))).toEqual([['b', []]]);
});

test('threads are ordered by their first comments, replies stay as they were said', () => {
  const votes = { upCount: 2, downCount: 1 };
  const threads = threadsOf([comment('a'), comment('b', 'a'), comment('c', 'a'), { ...comment('d'), ...votes }]);
  expect(countOf(threads)).toBe(4);
  const ids = (order: Parameters<typeof ordered>[1]) => ordered(threads, order).map((thread) => thread.said.id);
  expect([ids('oldest'), ids('newest'), ids('top')]).toEqual([
    ['a', 'd'],
    ['d', 'a'],
    ['d', 'a'],
  ]);
  expect(shape(ordered(threads, 'newest'))).toContainEqual([
    'a',
    [
      ['b', []],
      ['c', []],
    ],
  ]);
});
