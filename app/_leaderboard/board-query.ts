import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { Board, BoardAddress } from './board-address.ts';
import { prefetchShortBoards } from './short-board-query.ts';

export function projectBoardQuery({ period, cursor }: BoardAddress) {
  return listQuery({
    key: [...trpc.leaderboard.projects.pathKey(), 'board', period],
    cursor,
    read: (from) => api.leaderboard.projects.query({ period, cursor: from }),
  });
}

export function peopleBoardQuery({ cursor }: BoardAddress) {
  return listQuery({
    key: [...trpc.leaderboard.users.pathKey(), 'board'],
    cursor,
    read: (from) => api.leaderboard.users.query({ cursor: from }),
  });
}

export function chainBoardQuery({ cursor }: BoardAddress) {
  return listQuery({
    key: [...trpc.leaderboard.chains.pathKey(), 'board'],
    cursor,
    read: (from) => api.leaderboard.chains.query({ cursor: from }),
  });
}

/** Loads what the leaderboard shows at an address. */
export async function prefetchBoard(queryClient: QueryClient, address: BoardAddress): Promise<void> {
  const { board = 'projects' } = address;
  await Promise.all([
    board === 'projects' && queryClient.prefetchInfiniteQuery(projectBoardQuery(address)),
    board === 'people' && queryClient.prefetchInfiniteQuery(peopleBoardQuery(address)),
    board === 'chains' && queryClient.prefetchInfiniteQuery(chainBoardQuery(address)),
    prefetchShortBoards(queryClient, boardsBeside[board]),
  ]);
}

/** Each board's two neighbours. */
export const boardsBeside: Record<Board, Board[]> = {
  projects: ['people', 'chains'],
  people: ['projects', 'chains'],
  chains: ['people', 'projects'],
};
