import { chainBoard } from '#server/leaderboard/leaderboard.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = chainBoard.route;
