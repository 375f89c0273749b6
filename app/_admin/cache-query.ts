import { queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';

/** What the caches of the instance that answers did since it started. */
export const cacheStatsQuery = () =>
  queryOptions({
    queryKey: trpc.ops.cacheStats.queryKey({}),
    queryFn: () => api.ops.cacheStats.query({}),
    staleTime: 2000,
  });

/** Tags that begin so. */
export const tagsQuery = (text: string) =>
  queryOptions({
    queryKey: trpc.ops.tags.queryKey({ text }),
    queryFn: () => api.ops.tags.query({ text }),
  });
