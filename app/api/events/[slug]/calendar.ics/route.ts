import { eventCalendar } from '#server/event-calendar-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = eventCalendar;
