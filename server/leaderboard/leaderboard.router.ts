import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ChainBoardInput, ProjectBoardInput, periods, TrendingInput, UserBoardInput } from './leaderboard.input.ts';
import { ChainBoard, ProjectBoard, TrendingBoard, UserBoard } from './leaderboard.output.ts';
import { loadChainBoard, loadProjectBoard, loadTrending, loadUserBoard } from './leaderboard.reads.ts';

export const projectBoard = publicRead({
  name: 'leaderboard.projects',
  path: '/api/leaderboard/projects',
  input: ProjectBoardInput,
  output: ProjectBoard,
  policy: policies.leaderboard,
  tags: () => [tag.listings, tag.leaderboard('projects')],
  warm: (take) => Promise.all(periods.map((period) => take({ period }))),
  queries: 1,
  load: loadProjectBoard,
});

export const userBoard = publicRead({
  name: 'leaderboard.users',
  path: '/api/leaderboard/users',
  input: UserBoardInput,
  output: UserBoard,
  policy: policies.leaderboard,
  tags: () => [tag.leaderboard('users')],
  warm: (take) => take({}),
  queries: 1,
  load: loadUserBoard,
});

export const chainBoard = publicRead({
  name: 'leaderboard.chains',
  path: '/api/leaderboard/chains',
  input: ChainBoardInput,
  output: ChainBoard,
  policy: policies.leaderboard,
  tags: () => [tag.leaderboard('chains')],
  warm: (take) => take({}),
  queries: 1,
  load: loadChainBoard,
});

export const trendingBoard = publicRead({
  name: 'leaderboard.trending',
  path: '/api/leaderboard/trending',
  input: TrendingInput,
  output: TrendingBoard,
  policy: policies.leaderboard,
  tags: () => [tag.listings, ...(['projects', 'users', 'chains'] as const).map(tag.leaderboard)],
  warm: (take) => take({}),
  queries: 3,
  load: loadTrending,
});

export const leaderboardRouter = router({
  projects: projectBoard.procedure,
  users: userBoard.procedure,
  chains: chainBoard.procedure,
  trending: trendingBoard.procedure,
});
