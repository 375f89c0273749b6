import { projectBoard } from '#server/leaderboard/leaderboard.router.ts';

export const GET = projectBoard.GET;
