import { trpcRoute } from '#server/trpc-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = trpcRoute;
