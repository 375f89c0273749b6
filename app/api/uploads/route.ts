import { uploadRoute } from '#server/upload-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = uploadRoute;
