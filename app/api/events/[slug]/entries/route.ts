import { eventEntries } from '#server/event/event.router.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = eventEntries.route;
