import { useListBehind } from '#app/_trpc/list-query.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainProjectsQuery } from './chain-query.ts';

/** The projects that a chain's page brought, and those behind them as far as they were asked for. */
export function useChainProjects({ slug, projects, projectsCursor }: ChainPage, isPrivate: boolean) {
  const query = chainProjectsQuery({ slug, isPrivate }, projectsCursor ?? undefined);
  return useListBehind({ items: projects, nextCursor: projectsCursor }, query);
}
