import { chainLog } from '#server/chain/chain.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = chainLog.route;
