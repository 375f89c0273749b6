import { warmRoute } from '#server/cron.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = warmRoute;
