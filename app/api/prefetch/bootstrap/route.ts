import { bootstrapRoute } from '#server/prefetch/prefetch.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = bootstrapRoute;
