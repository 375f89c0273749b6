import { dashboardRoute } from '#server/prefetch/prefetch.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = dashboardRoute;
