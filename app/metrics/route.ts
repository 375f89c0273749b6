import { metricsRoute } from '#server/metrics.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = metricsRoute;
