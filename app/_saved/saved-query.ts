import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { markKey } from '#app/_voice/mark-query.ts';
import type { Mark } from '#server/marks/marks.output.ts';
import type { SavedAddress } from './saved-address.ts';

/** Long enough for a hover and its click; what was saved elsewhere meanwhile must be here. */
const freshMs = 5000;
const savedKey = trpc.saved.list.pathKey();
const pipelineKey = trpc.pipeline.list.pathKey();

/** The saved projects at an address. */
export function savedQuery({ cursor, ...filter }: SavedAddress) {
  const query = listQuery({
    key: [...savedKey, filter],
    cursor,
    read: (from) => api.saved.list.query({ ...filter, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchSaved(queryClient: QueryClient, address: SavedAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(savedQuery(address));
}

/** Shows on the project's page whether it is saved, if that was read. */
export function showMark(queryClient: QueryClient, slug: string, mark: Pick<Mark, 'saved' | 'note'>): void {
  queryClient.setQueryData<Mark>(markKey(slug), (known) => known && { ...known, ...mark });
}

/** The lists that are not shown are read again when they are opened. */
export function forgetSaved(queryClient: QueryClient): void {
  for (const queryKey of [savedKey, pipelineKey]) {
    void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  }
}
