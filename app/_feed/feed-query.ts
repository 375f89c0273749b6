import type { QueryClient } from '@tanstack/react-query';
import { prefetchShortBoards } from '#app/_leaderboard/short-board-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { FeedAddress } from './feed-address.ts';

/** The endless list that begins at an address. */
export function feedQuery({ cursor, ...filter }: FeedAddress) {
  return listQuery({
    key: [...trpc.feed.list.pathKey(), filter],
    cursor,
    read: (from) => api.feed.list.query({ ...filter, cursor: from }),
  });
}

/** Loads what the feed shows at an address. */
export async function prefetchFeed(queryClient: QueryClient, address: FeedAddress): Promise<void> {
  await Promise.all([
    queryClient.prefetchInfiniteQuery(feedQuery(address)),
    prefetchShortBoards(queryClient, ['chains', 'projects']),
  ]);
}
