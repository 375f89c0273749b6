import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { QueueAddress } from './queue-address.ts';

/** Long enough for a hover and its click; what was assigned or taken back meanwhile must be here. */
export const freshMs = 5000;

/** The reviews at an address. */
export function queueQuery({ cursor, ...filter }: QueueAddress) {
  const query = listQuery({
    key: [...trpc.review.queue.pathKey(), filter],
    cursor,
    read: (from) => api.review.queue.query({ ...filter, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchQueue(queryClient: QueryClient, address: QueueAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(queueQuery(address));
}
