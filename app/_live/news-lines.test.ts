import { expect, test } from 'vitest';
import type { Notification } from '#server/notification/notification.output.ts';
import { withNews } from './news-lines.ts';

const line = (id: string, second: number, facts: Partial<Notification> = {}): Notification => ({
  ...{ id, kind: 'vote', actors: [], actorCount: 1, says: 'upvoted', about: null, excerpt: null, path: '/' },
  ...{ at: `2026-01-01T00:00:0${second}.000Z`, read: false, thing: null },
  ...facts,
});

test('a new line is first, one that others joined moves up, and what is older stays where it was read', () => {
  const list = {
    pages: [
      { items: [line('c', 3), line('b', 2)], nextCursor: 'x' },
      { items: [line('a', 1)], nextCursor: null },
    ],
    pageParams: [undefined, 'x'],
  };
  const now = withNews(list, [line('d', 6), line('b', 5, { actorCount: 2 }), line('c', 3)]);
  expect(now.pages.map(({ items }) => items.map(({ id, actorCount }) => [id, actorCount]))).toEqual([
    [
      ['d', 1],
      ['b', 2],
      ['c', 1],
    ],
    [['a', 1]],
  ]);
  expect(now.pages.map(({ nextCursor }) => nextCursor)).toEqual(['x', null]);
});
