import type { QueryClient } from '@tanstack/react-query';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { savedFiltersQuery } from '#app/_saved-filter/saved-filter-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { DirectoryAddress } from './directory-address.ts';

/** The list that begins at an address. */
export function directoryQuery({ cursor, fit: _, ...filter }: DirectoryAddress) {
  return listQuery({
    key: [...trpc.investors.list.pathKey(), filter],
    cursor,
    read: (from) => api.investors.list.query({ ...filter, cursor: from }),
  });
}

/** How many the directory has of each kind. */
export const investorStatsQuery = () => trpc.investors.stats.queryOptions({});

/** Loads what the directory shows at an address; for a member also what is their own there. */
export async function prefetchDirectory(queryClient: QueryClient, address: DirectoryAddress): Promise<void> {
  const isMember = Boolean(queryClient.getQueryData(bootstrapQuery().queryKey));
  await Promise.all([
    isMember && queryClient.prefetchQuery(ownProjectsQuery()),
    isMember && queryClient.prefetchQuery(savedFiltersQuery('investors')),
    queryClient.prefetchInfiniteQuery(directoryQuery(address)),
    queryClient.prefetchQuery(investorStatsQuery()),
  ]);
}
