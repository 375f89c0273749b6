import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { prefetchShortBoards } from '#app/_leaderboard/short-board-query.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import type { ChainsAddress } from './chains-address.ts';

export function chainsQuery({ sort, category, cursor }: ChainsAddress) {
  return listQuery({
    key: [...trpc.chain.list.pathKey(), { sort, category }],
    cursor,
    read: (from) => api.chain.list.query({ sort, category, cursor: from }),
  });
}

/** Loads what the list of chains shows at an address. */
export async function prefetchChains(queryClient: QueryClient, address: ChainsAddress): Promise<void> {
  await Promise.all([
    queryClient.prefetchInfiniteQuery(chainsQuery(address)),
    prefetchShortBoards(queryClient, ['projects']),
  ]);
}

/** The chains that one follows, owns or moderates. */
export const ownChainsQuery = () =>
  queryOptions({
    queryKey: trpc.chain.mine.queryKey({}),
    queryFn: () => api.chain.mine.query({}),
    staleTime: 30_000,
  });

export const useOwnChains = (): OwnChain[] | undefined => useOwn(ownChainsQuery(), Boolean(useMe()))?.items;

/** How one stands to a chain; undefined for who has nothing to do with it, for visitors, and until it is known. */
export const useOwnChain = (slug: string): OwnChain | undefined => useOwnChains()?.find((one) => one.slug === slug);
