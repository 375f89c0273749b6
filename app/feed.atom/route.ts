import { siteFeed } from '#server/atom-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = siteFeed;
