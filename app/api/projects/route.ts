import { feedList } from '#server/feed/feed.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = feedList.route;
