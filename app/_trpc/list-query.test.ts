import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { listQuery, useList, useListBehind } from './list-query.ts';

type Page = { items: { slug: string; votes: number }[]; nextCursor: string | null };

const page = (...slugs: string[]): Page => ({ items: slugs.map((slug, votes) => ({ slug, votes })), nextCursor: null });
const refused = (field: string) =>
  new TRPCClientError('no', { result: { error: { data: { code: 'INVALID_INPUT', field, httpStatus: 400 } } } });

const list = (read: (cursor: string | undefined) => Promise<Page>, cursor?: string) =>
  listQuery({ key: ['list'], cursor, read });

type ListProps = { use: () => { items: Page['items'] }; tell: (items: Page['items']) => void };

function List({ use, tell }: ListProps) {
  tell(use().items);
  return null;
}

/** The items that a list shows where these pages were read. */
function shown(pages: Page[], use: (query: ReturnType<typeof list>) => { items: Page['items'] }): string[] {
  const queryClient = new QueryClient();
  const query = list(() => Promise.reject(new Error('is there already')));
  queryClient.setQueryData(query.queryKey, { pages, pageParams: pages.map(() => undefined) });
  const tell = vi.fn((items: Page['items']) => items.map(({ slug, votes }) => `${slug} ${votes}`));
  const element = createElement(List, { use: () => use(query), tell });
  renderToString(createElement(QueryClientProvider, { client: queryClient }, element));
  return tell.mock.results[0]?.value ?? [];
}

test('a row that a later page brings again stands where it came first', () => {
  const pages = [page('a', 'b'), page('c', 'a', 'd')];
  expect(shown(pages, (query) => useList(query))).toEqual(['a 0', 'b 1', 'c 0', 'd 2']);
  expect(shown(pages, (query) => useListBehind(page('x', 'c'), query))).toEqual(['x 0', 'c 1', 'a 0', 'b 1', 'd 2']);
});

test('a cursor that is none of this list leads to its top', async () => {
  const read = vi.fn(async (cursor?: string) => {
    if (cursor !== undefined) throw refused('cursor');
    return page('a');
  });
  const { pages } = await new QueryClient().fetchInfiniteQuery(list(read, 'half'));
  expect(pages).toEqual([{ ...page('a'), isTop: true }]);
  expect(read.mock.calls).toEqual([['half'], [undefined]]);
});

test('whatever else is refused stays refused, and is asked for once', async () => {
  for (const [cursor, field] of [
    ['half', 'sort'],
    [undefined, 'cursor'],
  ] as const) {
    const read = vi.fn(() => Promise.reject(refused(field)));
    await expect(new QueryClient().fetchInfiniteQuery({ ...list(read, cursor), retry: false })).rejects.toThrow('no');
    expect(read).toHaveBeenCalledTimes(1);
  }
});
