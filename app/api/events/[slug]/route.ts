import { eventBySlug } from '#server/event/event.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = eventBySlug.route;
