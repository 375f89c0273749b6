import { unsubscribeRoute } from '#server/unsubscribe.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unsubscribeRoute;
