import { changeIn, withFields } from '#app/_voice/change-in.ts';
import type { Patch } from '#app/_voice/own-writes.ts';
import type { EventCard } from '#server/event/event.output.ts';
import type { LiveEvent } from '#server/event/live-event.output.ts';

/** An event's page, and its card in any list. */
const isCopyOf =
  (slug: string) =>
  (thing: object): thing is EventCard =>
    'slug' in thing && thing.slug === slug && 'entryCount' in thing && 'subscriberCount' in thing;

/** Sets counts of an event wherever they stand; what its page lists stays as it was read. */
export const withEventCounts =
  (slug: string, counts: Partial<LiveEvent>): Patch =>
  (data) =>
    changeIn(data, isCopyOf(slug), (event) => withFields(event, counts));
