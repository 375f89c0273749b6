import { healthRoute } from '#server/health.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = healthRoute;
