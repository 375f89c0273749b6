import { textIn } from '#app/_ui/text-in.ts';
import type { EventListInput } from '#server/event/event.input.ts';

export type When = EventListInput['when'];

/** Which events: all of them when nothing is said. */
export type EventsAddress = { when?: When; cursor?: string };

/** In the order of the tabs. */
export const whens = ['all', 'upcoming', 'running', 'past'] as const satisfies When[];

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function eventsAddress(params: URLSearchParams): EventsAddress {
  const when = whens.find((name) => name === params.get('when'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(when && when !== 'all' && { when }), ...(cursor && { cursor }) };
}

export const eventsHref = (address: EventsAddress): string => hrefOf('/events', address);

/** An event's page, with the entries of one track. */
export type EventAddress = { track?: string; cursor?: string };

export function eventAddress(params: URLSearchParams): EventAddress {
  const track = textIn(params, 'track', 60);
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(track && { track }), ...(cursor && { cursor }) };
}

export const eventHref = (slug: string, address: EventAddress = {}): string => hrefOf(`/events/${slug}`, address);

function hrefOf(path: string, address: Record<string, string>): string {
  const params = new URLSearchParams(address);
  return params.size > 0 ? `${path}?${params}` : path;
}
