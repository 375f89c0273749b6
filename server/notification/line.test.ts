import { expect, test } from 'vitest';
import { lineOf, newsOf, type Told } from './line.ts';

const told = (kind: Told['kind'], subject: string, data: Told['data'] = {}): Told => ({ kind, subject, data });

test.each([
  [told('vote', 'project:loom', { title: 'Loom' }), 'upvoted', '/projects/loom'],
  [told('comment', 'project:loom', { commentId: 'c1' }), 'commented on', '/projects/loom#comment-c1'],
  [told('reply', 'comment:c1', { slug: 'loom', commentId: 'c2' }), 'replied to you on', '/projects/loom#comment-c2'],
  [told('mention', 'project:loom', { commentId: 'c3' }), 'mentioned you on', '/projects/loom#comment-c3'],
  [
    told('mention', 'post:tools/first', { chain: 'tools', post: 'first', replyId: 'r1' }),
    'mentioned you on',
    '/chains/tools/posts/first#reply-r1',
  ],
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
  [told('event', 'event:jam/called-off', { says: 'called off' }), 'called off', '/events/jam'],
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
    naming: null,
  });
});

test('what has no name of its own is named by what it hangs on, and an old line as it was written', () => {
  const removed = (data: Told['data']) => newsOf(told('moderation', 'case:c1', { says: 'removed', ...data }), 'Ada', 1);
  expect(removed({ title: 'Loom', thing: 'comment' })).toMatchObject({ about: 'Loom', naming: 'thing-comment' });
  expect(removed({ title: 'Loom', thing: 'project' })).toMatchObject({ about: 'Loom', naming: null });
  expect(removed({ title: null, thing: 'message' })).toMatchObject({ about: null, naming: 'thing-message' });
  expect(removed({ title: null, thing: 'post' })).toMatchObject({ about: null, naming: 'thing-gone' });
  expect(removed({ title: 'Comment on Loom' })).toMatchObject({ about: 'Comment on Loom', naming: null });
});
