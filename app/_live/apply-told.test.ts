import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withChainTold, withFollowerCount } from '#app/_chain/chain-patches.ts';
import { withEventCounts } from '#app/_event/event-patches.ts';
import { withPostTold } from '#app/_post/post-patches.ts';
import { ownVersion, rememberVersion, writing, writtenVersion } from '#app/_trpc/own-version.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import type { LiveChain } from '#server/chain/live-chain.output.ts';
import type { LivePost } from '#server/post/live-post.output.ts';
import { applyTold } from './apply-told.ts';

const ada = { username: 'ada', displayName: 'Ada', avatarUrl: null };
const counts = { projectCount: 1, followerCount: 5, postCount: 2 };
const card = { slug: 'tools', description: 'd', rank: 1, ...counts };
const grace = { username: 'grace', displayName: 'Grace', avatarUrl: null };
const page = { ...card, owner: ada, moderators: [ada], projects: [{ slug: 'tone' }] };

let queryClient: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queryClient.setQueryData(['page'], page);
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

const shown = <T = typeof page>(key = 'page') => queryClient.getQueryData<T>([key]);
/** A frame of the chain, so many versions after one's own last write. */
const hear = (told: Partial<LiveChain> | null, after = 1) =>
  applyTold(
    queryClient,
    {
      topic: 'chain:tools',
      version: writtenVersion() + after,
      data: told && { ...counts, owner: ada, moderators: [ada], ...told },
    },
    { queryKey: ['page'], patchOf: (data) => withChainTold('tools', data) },
  );
/** Answers a write, which made a version so much later. */
const answered = (later = 10) => rememberVersion(new Headers({ 'x-prova-version': `${writtenVersion() + later}` }));

test('a chain’s counts move in every copy, and who runs it; its rows and all else stay the same objects', () => {
  queryClient.setQueryData(['list'], { pages: [{ items: [card, { ...card, slug: 'other' }] }] });
  queryClient.setQueryData(['mine'], { items: [{ slug: 'tools', projectCount: 1, followerCount: 5, follows: true }] });
  hear({ projectCount: 2, followerCount: 6, moderators: [ada, grace] });
  expect(shown()).toEqual({ ...page, projectCount: 2, followerCount: 6, moderators: [ada, grace] });
  expect(shown()?.projects).toBe(page.projects);
  expect(shown('list')).toMatchObject({ pages: [{ items: [{ projectCount: 2 }, { projectCount: 1 }] }] });
  expect(shown('list')).not.toHaveProperty('pages.0.items.0.moderators');
  expect(shown('mine')).toMatchObject({ items: [{ followerCount: 6, follows: true }] });
  const before = shown();
  hear({ projectCount: 2, followerCount: 6, moderators: [{ ...ada }, { ...grace }] }, 2);
  expect(shown()).toBe(before);
  hear({ projectCount: 2, followerCount: 6, owner: grace, moderators: [ada, grace] }, 3);
  expect(shown()?.owner).toEqual(grace);
});

test('a post’s counts and state move on its page and in lists, and those of its name in other chains do not', () => {
  const reactions = { like: 1, insightful: 0, thanks: 0, celebrate: 0 };
  const told: LivePost = {
    ...{ createdAt: '2026-01-01T00:00:00.000Z', lastActivityAt: '2026-01-02T00:00:00.000Z' },
    ...{ replyCount: 3, reactionCount: 1, reactions, pinned: false, locked: true },
  };
  const post = { slug: 'first', createdAt: told.createdAt, replyCount: 2, reactionCount: 0, locked: false };
  const whole = { ...post, chain: card, reactions: { ...reactions, like: 0 }, replies: [] };
  const others = [
    { ...post, createdAt: '2026-01-01T00:00:00.001Z' },
    { ...post, chain: { ...card, slug: 'other' } },
  ];
  const patch = withPostTold({ slug: 'tools', post: 'first' }, told);
  expect(patch(whole)).toEqual({ ...whole, replyCount: 3, reactionCount: 1, reactions, locked: true });
  expect(patch([post, ...others])).toEqual([{ ...post, replyCount: 3, reactionCount: 1, locked: true }, ...others]);
  expect(patch(others)).toBe(others);
  const now = patch(whole);
  expect(patch(now)).toBe(now);
});

test('an event’s counts move on its page and in lists', () => {
  const event = { slug: 'jam', entryCount: 1, subscriberCount: 2 };
  const lists = [event, { ...event, slug: 'other' }];
  expect(withEventCounts('jam', { entryCount: 4, subscriberCount: 3 })(lists)).toEqual([
    { slug: 'jam', entryCount: 4, subscriberCount: 3 },
    lists[1],
  ]);
});

test('an own write goes before what is told while it is under way, and what is older than its answer is not shown', async () => {
  const writes = ownWritesOf(queryClient);
  const { promise: sent, resolve: answer } = Promise.withResolvers<void>();
  const write = writing(sent);
  writes.show('follow', withFollowerCount('tools', 6));
  hear({ followerCount: 5, projectCount: 9 });
  expect(shown()).toMatchObject({ followerCount: 6, projectCount: 1 });
  answered();
  answer();
  await write;
  writes.settle('follow', withFollowerCount('tools', 6));
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown()).toMatchObject({ followerCount: 6, projectCount: 1 });
  hear({ followerCount: 7, projectCount: 9 }, 0);
  expect(shown()).toMatchObject({ followerCount: 7, projectCount: 9 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown()?.followerCount).toBe(7);
});

test('what is older than a write about something else shows too, once a newer frame would have come', async () => {
  answered();
  hear({ followerCount: 8 }, -1);
  await vi.advanceTimersByTimeAsync(2400);
  expect(shown()?.followerCount).toBe(5);
  await vi.advanceTimersByTimeAsync(200);
  expect(shown()?.followerCount).toBe(8);
});

test('a read that does not know of it yet shows no less; one that came after an own write is left alone', async () => {
  const read = (followerCount: number) =>
    queryClient.fetchQuery({ queryKey: ['page'], queryFn: async () => ({ ...page, followerCount }), staleTime: 0 });
  hear({ followerCount: 7 });
  await vi.advanceTimersByTimeAsync(1000);
  await read(5);
  expect(shown()?.followerCount).toBe(7);
  answered();
  await read(6);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown()?.followerCount).toBe(6);
  expect(ownWritesOf(queryClient).size).toBe(0);
});

test('where there is nothing any more the page is read again with the version, once, and says so', async () => {
  const gone = writtenVersion() + 1;
  const queryFn = vi.fn(async () => (Number(ownVersion()['x-prova-version']) >= gone ? null : page));
  await queryClient.fetchQuery({ queryKey: ['page'], queryFn, staleTime: 0 });
  hear(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toBeNull();
  hear(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(queryFn).toHaveBeenCalledTimes(2);
});
