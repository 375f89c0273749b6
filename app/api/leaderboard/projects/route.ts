import { projectBoard } from '#server/leaderboard/leaderboard.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = projectBoard.route;
