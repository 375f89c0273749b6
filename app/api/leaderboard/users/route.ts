import { userBoard } from '#server/leaderboard/leaderboard.router.ts';

export const GET = userBoard.GET;
