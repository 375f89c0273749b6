import { workerRoute } from '#server/worker-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = workerRoute;
