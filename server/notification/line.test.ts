import { expect, test } from 'vitest';
import { lineOf, sentenceOf, type Told } from './line.ts';

const told = (kind: Told['kind'], subject: string, data: Told['data'] = {}): Told => ({ kind, subject, data });

test.each([
  [told('vote', 'project:loom', { title: 'Loom' }), 'upvoted', '/projects/loom'],
  [told('comment', 'project:loom', { commentId: 'c1' }), 'commented on', '/projects/loom#comment-c1'],
  [told('reply', 'comment:c1', { slug: 'loom', commentId: 'c2' }), 'replied to you on', '/projects/loom#comment-c2'],
  [told('badge', 'project:loom', { badge: 'gold' }), 'awarded gold to', '/projects/loom'],
  [
    told('badge', 'project:loom', { badge: 'a gold badge', validator: 'ada' }),
    'awarded a gold badge to',
    '/projects/loom/badges/ada',
  ],
  [told('badge', 'review:loom', { says: 'assigned you to review' }), 'assigned you to review', '/reviews/loom'],
  [told('badge', 'reviews', { says: 'assigned you 3 projects' }), 'assigned you 3 projects', '/reviews'],
  [told('update', 'project:loom', { says: 'published' }), 'published', '/projects/loom'],
  [told('follow', 'user:me', { username: 'ada' }), 'followed you', '/users/ada'],
  [told('moderation', 'case:c1', { says: 'removed' }), 'removed', '/settings/moderation'],
  [told('event', 'event:jam'), 'has news of', '/events/jam'],
])('%o', (news, says, path) => {
  expect(lineOf(news)).toMatchObject({ says, path });
});

test.each([
  [1, 'Ada upvoted Loom'],
  [2, 'Ada and 1 other upvoted Loom'],
  [1200, 'Ada and 1,199 others upvoted Loom'],
])('of %i people', (count, sentence) => {
  expect(sentenceOf(told('vote', 'project:loom', { title: 'Loom' }), 'Ada', count)).toBe(sentence);
});
