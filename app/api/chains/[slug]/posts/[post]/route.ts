import { postBySlug } from '#server/post/post.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = postBySlug.route;
