import { commentList } from '#server/comment/comment.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = commentList.route;
