import { authRoute } from '#server/auth-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = authRoute;
