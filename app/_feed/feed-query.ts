import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import type { FeedAddress } from './feed-address.ts';

const freshMs = 5 * 60_000;

/**
 * The endless list that begins at an address. Its key holds the cursor too: a list that begins further down is another
 * list. Rows stay as they were read for five minutes, so that none moves when the reader comes back to them.
 */
export function feedQuery({ cursor, ...filter }: FeedAddress) {
  return infiniteQueryOptions({
    queryKey: [...trpc.feed.list.pathKey(), { ...filter, cursor }],
    queryFn: ({ pageParam }) => api.feed.list.query({ ...filter, cursor: pageParam }),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: freshMs,
  });
}

export function prefetchFeed(queryClient: QueryClient, address: FeedAddress): Promise<void> {
  return queryClient.prefetchInfiniteQuery(feedQuery(address));
}
