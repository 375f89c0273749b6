import { chainBoard } from '#server/leaderboard/leaderboard.router.ts';

export const GET = chainBoard.GET;
