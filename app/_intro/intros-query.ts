import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { OpenIntrosInput } from '#server/intro/intro.input.ts';
import type { IntrosAddress } from './intros-address.ts';

/** Long enough for a hover and its click; what came meanwhile must be here. */
const freshMs = 5000;
const introsKey = trpc.intro.list.pathKey();

/** The requests at an address. */
export function introsQuery({ cursor, ...filter }: IntrosAddress) {
  const query = listQuery({
    key: [...introsKey, filter],
    cursor,
    read: (from) => api.intro.list.query({ ...filter, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchIntros(queryClient: QueryClient, address: IntrosAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(introsQuery(address));
}

/** Those that are open with somebody, or about a project. */
export const openIntrosQuery = (input: OpenIntrosInput) =>
  queryOptions({
    queryKey: [...trpc.intro.open.pathKey(), input],
    queryFn: () => api.intro.open.query(input),
    staleTime: freshMs,
  });

/** The lists that are not shown are read again when they are opened. */
export function forgetIntros(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: introsKey, refetchType: 'none' });
  void queryClient.invalidateQueries({ queryKey: trpc.intro.open.pathKey(), refetchType: 'none' });
}
