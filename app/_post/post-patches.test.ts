import { expect, test } from 'vitest';
import type { PostPage, Reply } from '#server/post/post.output.ts';
import { withOwnReaction, withoutReply, withReactionCount, withReply, withReplyChanged } from './post-patches.ts';

const address = { slug: 'tools', post: 'first-steps' };
const reactions = { like: 1, insightful: 0, thanks: 2, celebrate: 0 };
const reply = { id: 'r', depth: 1, body: 'Yes', reactionCount: 3, reactions } as Reply;
const page = {
  slug: 'first-steps',
  chain: { slug: 'tools' },
  reactionCount: 3,
  reactions,
  replies: [reply],
} as PostPage;
const other = { ...page, chain: { slug: 'charts' } } as PostPage;

test('a reply comes once, to its own post alone, and goes', () => {
  const next = { ...reply, id: 's' };
  const written = withReply(address, next)(page) as PostPage;
  expect(written.replies.map(({ id }) => id)).toEqual(['r', 's']);
  expect(withReply(address, next)(written)).toBe(written);
  expect(withReply(address, next)(other)).toBe(other);
  expect((withoutReply(address, 's')(written) as PostPage).replies).toEqual([reply]);
});

test('a reply is changed wherever it is held', () => {
  const lists = { pages: [{ items: [reply] }] };
  expect(withReplyChanged('r', { body: 'No' })(lists)).toMatchObject({ pages: [{ items: [{ body: 'No' }] }] });
  expect(withReplyChanged('x', { body: 'No' })(lists)).toBe(lists);
});

test('a count of one kind changes the sum, of the post or of the reply', () => {
  const post = withReactionCount({ ...address, replyId: null }, { kind: 'like', count: 5 })(page);
  expect(post).toMatchObject({ reactionCount: 7, reactions: { like: 5 }, replies: [{ reactionCount: 3 }] });
  const answered = withReactionCount({ ...address, replyId: 'r' }, { kind: 'thanks', count: 0 })(page);
  expect(answered).toMatchObject({ reactionCount: 3, replies: [{ reactionCount: 1 }] });
  expect(withReactionCount({ ...address, replyId: null }, { kind: 'like', count: 1 })(page)).toBe(page);
});

test('an own reaction is there once, and gone when taken back', () => {
  const own = { ...address, isModerator: false, hidden: null, reacted: [] };
  const target = { ...address, replyId: null };
  const has = withOwnReaction(target, 'like', true)(own);
  expect(has).toMatchObject({ reacted: [{ replyId: null, kind: 'like' }] });
  expect(withOwnReaction(target, 'like', true)(has)).toBe(has);
  expect(withOwnReaction({ ...target, replyId: 'r' }, 'like', false)(has)).toBe(has);
  expect(withOwnReaction(target, 'like', false)(has)).toEqual(own);
});
