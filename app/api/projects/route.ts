import { feedList } from '#server/feed/feed.router.ts';

export const GET = feedList.GET;
