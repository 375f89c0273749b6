import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { askAs, askingNow } from '#app/_trpc/asking.ts';
import { findKeptBy, keptFirst } from './kept-first.ts';

const queryKey = [['feed', 'list'], {}];
let queryClient: QueryClient;

beforeEach(() => {
  queryClient = new QueryClient({
    defaultOptions: { queries: { persister: keptFirst, staleTime: 60_000, retry: false } },
  });
  findKeptBy(async () => ({ data: 'kept', at: 1 }));
});

test('what is kept is shown, then the site’s answer takes its place, by one request', async () => {
  const queryFn = vi.fn(async () => 'new');
  expect(await queryClient.fetchQuery({ queryKey, queryFn })).toBe('kept');
  await expect.poll(() => queryClient.getQueryData(queryKey)).toBe('new');
  expect(queryFn).toHaveBeenCalledTimes(1);
});

test('what is kept stays where the site cannot be reached, and counts as old', async () => {
  const queryFn = () => Promise.reject(new Error('offline'));
  expect(await queryClient.fetchQuery({ queryKey, queryFn })).toBe('kept');
  await expect.poll(() => queryClient.getQueryState(queryKey)?.error?.message).toBe('offline');
  expect(queryClient.getQueryState(queryKey)).toMatchObject({ data: 'kept', dataUpdatedAt: 1 });
});

test('what failed is asked for again as it was meant, until a page shows it', async () => {
  findKeptBy(undefined);
  const asked: (boolean | undefined)[] = [];
  const failing = () => {
    asked.push(askingNow().isUnasked);
    return Promise.reject(new Error('no answer'));
  };
  const query = { queryKey, queryFn: failing, retry: 1, retryDelay: 0 };
  await askAs({ isUnasked: true }, () => queryClient.prefetchQuery(query));
  const stop = new QueryObserver(queryClient, query).subscribe(() => {});
  await expect.poll(() => asked).toEqual([true, true, undefined, undefined]);
  stop();
});

test('a page that shows it meanwhile asks no second time', async () => {
  const queryFn = vi.fn(async () => 'new');
  await queryClient.fetchQuery({ queryKey, queryFn });
  const observer = new QueryObserver(queryClient, { queryKey, queryFn });
  const stop = observer.subscribe(() => {});
  await expect.poll(() => queryClient.getQueryData(queryKey)).toBe('new');
  expect(queryFn).toHaveBeenCalledTimes(1);
  stop();
});

test('what memory has, such as a document’s own answer, is never replaced by what is kept', async () => {
  queryClient.setQueryData(queryKey, 'document');
  await queryClient.refetchQueries({ queryKey });
  const queryFn = async () => 'new';
  expect(await queryClient.fetchQuery({ queryKey, queryFn, staleTime: 0 })).toBe('new');
});

test('without anything kept, or where that fails, the site is asked', async () => {
  findKeptBy(async () => undefined);
  expect(await queryClient.fetchQuery({ queryKey, queryFn: async () => 'new' })).toBe('new');
  queryClient.clear();
  findKeptBy(() => Promise.reject(new Error('closed')));
  expect(await queryClient.fetchQuery({ queryKey, queryFn: async () => 'newer' })).toBe('newer');
});

test('an error of the site is not hidden by what is kept', async () => {
  findKeptBy(undefined);
  const refused = new TRPCClientError('no', { result: { error: { data: { code: 'FORBIDDEN', httpStatus: 403 } } } });
  const failed = queryClient.fetchQuery({ queryKey, queryFn: () => Promise.reject(refused) });
  await expect(failed).rejects.toBe(refused);
});
