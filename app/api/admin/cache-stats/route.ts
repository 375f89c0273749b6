import { cacheStats } from '#server/ops/ops.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = cacheStats.route;
