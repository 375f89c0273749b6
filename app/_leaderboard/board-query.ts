import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import type { BoardAddress, Period } from './board-address.ts';

export const projectBoardQuery = (period: Period) =>
  trpc.leaderboard.projects.queryOptions(period === 'all_time' ? {} : { period });
export const peopleBoardQuery = () => trpc.leaderboard.users.queryOptions({});
export const chainBoardQuery = () => trpc.leaderboard.chains.queryOptions({});

export function prefetchBoard(queryClient: QueryClient, { board, period }: BoardAddress): Promise<void> {
  if (board === 'people') return queryClient.prefetchQuery(peopleBoardQuery());
  if (board === 'chains') return queryClient.prefetchQuery(chainBoardQuery());
  return queryClient.prefetchQuery(projectBoardQuery(period ?? 'all_time'));
}
