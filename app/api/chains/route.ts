import { chainList } from '#server/chain/chain.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = chainList.route;
