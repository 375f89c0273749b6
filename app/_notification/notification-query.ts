import type { QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';

const freshMs = 30_000;

export const notificationsKey = trpc.notification.list.pathKey();

/** The inbox from `cursor` on; news are looked for each time it is opened. */
export function notificationsQuery(cursor?: string) {
  const query = listQuery({
    key: notificationsKey,
    cursor,
    read: (from) => api.notification.list.query({ cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

/** Loads what the inbox shows, and how much of it is new. */
export async function prefetchNotifications(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.prefetchInfiniteQuery(notificationsQuery()),
    queryClient.prefetchQuery(bootstrapQuery()),
  ]);
}
