import type { EventPage } from './event.output.ts';

/** What of an event moves while it is looked at. */
export type LiveEvent = Pick<EventPage, 'entryCount' | 'subscriberCount' | 'calledOffAt' | 'calledOffReason'>;
