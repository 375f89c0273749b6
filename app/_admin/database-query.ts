import { queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';

/** What the instance that answers asks of the database. */
export const poolStatsQuery = () =>
  queryOptions({
    queryKey: trpc.ops.dbPoolStats.queryKey({}),
    queryFn: () => api.ops.dbPoolStats.query({}),
    staleTime: 2000,
  });

export const databaseQuery = () =>
  queryOptions({
    queryKey: trpc.ops.database.queryKey({}),
    queryFn: () => api.ops.database.query({}),
    staleTime: 5000,
  });
