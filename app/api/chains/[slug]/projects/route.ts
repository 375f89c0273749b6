import { chainProjects } from '#server/chain/chain.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = chainProjects.route;
