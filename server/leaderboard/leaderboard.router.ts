import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ChainBoardInput, ProjectBoardInput, TrendingInput, UserBoardInput } from './leaderboard.input.ts';
import { ChainBoard, ProjectBoard, TrendingBoard, UserBoard } from './leaderboard.output.ts';
import { loadChainBoard, loadProjectBoard, loadTrending, loadUserBoard } from './leaderboard.reads.ts';

export const projectBoard = publicRead({
  name: 'leaderboard.projects',
  path: '/api/leaderboard/projects',
  input: ProjectBoardInput,
  output: ProjectBoard,
  queries: 1,
  load: loadProjectBoard,
});

export const userBoard = publicRead({
  name: 'leaderboard.users',
  path: '/api/leaderboard/users',
  input: UserBoardInput,
  output: UserBoard,
  queries: 1,
  load: loadUserBoard,
});

export const chainBoard = publicRead({
  name: 'leaderboard.chains',
  path: '/api/leaderboard/chains',
  input: ChainBoardInput,
  output: ChainBoard,
  queries: 1,
  load: loadChainBoard,
});

export const trendingBoard = publicRead({
  name: 'leaderboard.trending',
  path: '/api/leaderboard/trending',
  input: TrendingInput,
  output: TrendingBoard,
  queries: 3,
  load: loadTrending,
});

export const leaderboardRouter = router({
  projects: projectBoard.procedure,
  users: userBoard.procedure,
  chains: chainBoard.procedure,
  trending: trendingBoard.procedure,
});
