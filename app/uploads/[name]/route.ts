import { uploadedFileRoute } from '#server/uploaded-file-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = uploadedFileRoute;
