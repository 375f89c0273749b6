import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import type { Board } from './board-address.ts';

export const weekQuery = () => trpc.leaderboard.projects.queryOptions({ period: 'week', limit: 5 });
export const topPeopleQuery = () => trpc.leaderboard.users.queryOptions({ limit: 10 });
export const topChainsQuery = () => trpc.leaderboard.chains.queryOptions({ limit: 5 });

/** Loads what stands beside a page; narrow windows show nothing there. */
export async function prefetchShortBoards(queryClient: QueryClient, boards: Board[]): Promise<void> {
  if (!matchMedia('(min-width: 1080px)').matches) return;
  await Promise.all(boards.map((board) => prefetchers[board](queryClient)));
}

const prefetchers: Record<Board, (queryClient: QueryClient) => Promise<void>> = {
  projects: (queryClient) => queryClient.prefetchQuery(weekQuery()),
  people: (queryClient) => queryClient.prefetchQuery(topPeopleQuery()),
  chains: (queryClient) => queryClient.prefetchQuery(topChainsQuery()),
};
