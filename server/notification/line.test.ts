import { expect, test } from 'vitest';
import { lineOf, newsOf, type Told } from './line.ts';

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

test('a mail is told who, how many more, and the message that says what', () => {
  const news = told('badge', 'reviews', { says: 'assigned you 3 projects to review' });
  expect(newsOf(news, 'Ada', 12)).toEqual({
    actor: 'Ada',
    others: 11,
    says: 'assigned you 3 projects to review',
    saying: { name: 'says-assigned-you-n-projects-to-review', n: 3 },
    about: null,
  });
});
