import { liveRoute } from '#server/live-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = liveRoute;
