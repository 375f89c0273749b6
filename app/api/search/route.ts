import { searchAll } from '#server/search/search.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = searchAll.route;
