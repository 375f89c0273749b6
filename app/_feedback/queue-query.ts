import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { QueueAddress } from './queue-address.ts';

/** Long enough for a hover and its click; what others closed meanwhile must be gone. */
const freshMs = 5000;

export const queueKey = trpc.feedback.queue.pathKey();

export function queueQuery({ cursor, ...filter }: QueueAddress) {
  const query = listQuery({
    key: [...queueKey, filter],
    cursor,
    read: (from) => api.feedback.queue.query({ ...filter, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchQueue(queryClient: QueryClient, address: QueueAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(queueQuery(address));
}
