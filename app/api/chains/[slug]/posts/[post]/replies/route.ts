import { postReplies } from '#server/post/post.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = postReplies.route;
