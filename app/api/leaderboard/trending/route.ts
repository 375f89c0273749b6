import { trendingBoard } from '#server/leaderboard/leaderboard.router.ts';

export const GET = trendingBoard.GET;
