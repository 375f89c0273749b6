import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import type { SearchAddress } from './search-address.ts';

/** Of all kinds the best few, of one kind the best twenty. */
export function searchQuery({ q, kind }: SearchAddress) {
  return trpc.search.all.queryOptions({ q, kind, limit: kind ? 20 : 5 });
}

/** What is shown while nothing is looked for. */
export const suggestionsQuery = () => trpc.leaderboard.trending.queryOptions({});

export function prefetchSearch(queryClient: QueryClient, address: SearchAddress): Promise<void> {
  return address.q ? queryClient.prefetchQuery(searchQuery(address)) : queryClient.prefetchQuery(suggestionsQuery());
}
