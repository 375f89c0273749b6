import { QueryClient, type QueryKey, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { trpc } from '#app/_trpc/client.ts';
import { rememberVersion } from '#app/_trpc/own-version.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import type { News } from '#server/prefetch/news.output.ts';
import { applyNews } from './apply-news.ts';

const { queryKey } = bootstrapQuery();
const me = { username: 'ada', roles: ['builder'], suspendedUntil: null } as unknown as Bootstrap['me'];
const news: News = {
  ...{ username: 'ada', me, unread: { notifications: 0, messages: 0 } },
  ...{ notifications: [], conversations: [], conversationsCursor: null },
};
const readAt = Date.now() - 29_000;
let queryClient: QueryClient;
let over: (() => void)[];

beforeEach(() => {
  over = [];
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const start = { me, unread: news.unread, watches: [] } as unknown as Bootstrap;
  queryClient.setQueryData(queryKey, start, { updatedAt: readAt });
});
afterEach(() => {
  for (const end of over) end();
  queryClient.clear();
});

const hear = (fields: Partial<News>) =>
  applyNews({ queryClient, t: (() => '') as never }, { version: 1, data: { ...news, ...fields } });

/** What reads it once and shows it from then on; gives how often it was read. */
async function shown(key: QueryKey): Promise<() => number> {
  let reads = 0;
  const queryFn = async () => ++reads;
  over.push(new QueryObserver(queryClient, { queryKey: key, queryFn, staleTime: 60_000 }).subscribe(() => {}));
  await expect.poll(() => reads).toBe(1);
  return () => reads;
}

test('a role and a suspension given meanwhile are there at once, and what news do not tell of is no younger for it', () => {
  const given = { ...me, roles: ['builder', 'validator'], suspendedUntil: '2999-01-01T00:00:00.000Z' } as typeof me;
  hear({ me: given });
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ me: given, watches: [] });
  expect(queryClient.getQueryState(queryKey)?.dataUpdatedAt).toBe(readAt);
});

test('news of somebody else change nothing', () => {
  hear({ username: 'grace', me: { ...me, username: 'grace' } });
  expect(queryClient.getQueryData(queryKey)?.me).toEqual(me);
});

test('what is looked at and others moved is read again, and nothing else', async () => {
  const intros = await shown([...trpc.intro.list.pathKey(), { box: 'sent' }, { from: undefined }]);
  const application = await shown(trpc.application.mine.queryKey({}));
  const queue = await shown([...trpc.chain.queue.pathKey(), 'tools']);
  const desk = await shown(trpc.prefetch.dashboard.queryKey({}));
  const feed = await shown(trpc.feed.list.pathKey());
  queryClient.setQueryData([...trpc.intro.list.pathKey(), { box: 'received' }], 'not looked at');
  hear({});
  await expect.poll(() => [intros(), application(), queue()]).toEqual([2, 2, 2]);
  expect([feed(), desk()]).toEqual([1, 1]);
});

test('the dashboard is read again where the roles have changed', async () => {
  const dashboard = await shown(trpc.prefetch.dashboard.queryKey({}));
  hear({});
  hear({ me: { ...me, roles: ['builder', 'investor'] } });
  await expect.poll(dashboard).toBe(2);
});

test('an admin is shown what waits for the admins as it is now', async () => {
  const isAdmin = { ...me, roles: ['builder', 'admin'] } as typeof me;
  const desk = [trpc.prefetch.dashboard, trpc.application.queue, trpc.moderation.cases, trpc.feedback.queue];
  const reads = await Promise.all(desk.map((read) => shown(read.pathKey())));
  hear({ me: isAdmin });
  await expect.poll(() => reads.map((read) => read())).toEqual([2, 2, 2, 2]);
});

test('the pipeline and what is saved follow another tab, and keep what one has just taken out', async () => {
  const lists = [await shown(trpc.pipeline.list.pathKey()), await shown(trpc.saved.list.pathKey())];
  hear({});
  await expect.poll(() => lists.map((read) => read())).toEqual([2, 2]);
  const queue = await shown(trpc.chain.queue.pathKey());
  rememberVersion(new Headers({ 'x-prova-version': '1' }));
  hear({});
  await expect.poll(queue).toBe(2);
  expect(lists.map((read) => read())).toEqual([2, 2]);
});
