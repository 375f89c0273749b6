import { siteNumbers } from '#server/site/site.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = siteNumbers.route;
