import { unknownRoute } from '#server/http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unknownRoute;
