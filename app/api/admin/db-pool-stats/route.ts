import { dbPoolStats } from '#server/ops/ops.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = dbPoolStats.route;
