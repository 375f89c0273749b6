import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { loadMarkdown } from '#app/_markdown/markdown';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { EventPage, OwnEvent } from '#server/event/event.output.ts';
import type { EventAddress, EventsAddress } from './event-address.ts';

export function eventsQuery({ when, cursor }: EventsAddress) {
  return listQuery({
    key: [...trpc.event.list.pathKey(), when],
    cursor,
    read: (from) => api.event.list.query({ when, cursor: from }),
  });
}

/** Null where there is no such event: an answer like any other. */
export function eventQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.event.bySlug.pathKey(), slug],
    queryFn: (): Promise<EventPage | null> =>
      api.event.bySlug.query({ slug }).catch((error) => {
        if (['EVENT_NOT_FOUND', 'INVALID_INPUT'].includes(toldOf(error).code)) return null;
        throw error;
      }),
  });
}

/** The entries of a track, or those behind a cursor. */
export function entriesQuery(slug: string, { track, cursor }: EventAddress) {
  return listQuery({
    key: [...trpc.event.entries.pathKey(), slug, track],
    cursor,
    read: (from) => api.event.entries.query({ slug, track, cursor: from }),
  });
}

/** What an event is to the member who asks. */
export const ownEventQuery = (slug: string) =>
  queryOptions({
    queryKey: [...trpc.event.own.pathKey(), slug],
    queryFn: (): Promise<OwnEvent> => api.event.own.query({ slug }),
    staleTime: 30_000,
  });

export async function prefetchEvents(queryClient: QueryClient, address: EventsAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(eventsQuery(address));
}

/** Loads what an event's page shows at an address. */
export async function prefetchEvent(queryClient: QueryClient, slug: string, address: EventAddress): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(eventQuery(slug)),
    (address.track || address.cursor) && queryClient.prefetchInfiniteQuery(entriesQuery(slug, address)),
    loadMarkdown(),
  ]);
}

/** Reads anew what shows an event's entries and counts, now or when it is next looked at. */
export async function readEventAgain(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: eventQuery(slug).queryKey }),
    queryClient.invalidateQueries({ queryKey: [...trpc.event.entries.pathKey(), slug] }),
    queryClient.invalidateQueries({ queryKey: ownEventQuery(slug).queryKey }),
    queryClient.invalidateQueries({ queryKey: trpc.event.list.pathKey(), refetchType: 'none' }),
    queryClient.invalidateQueries({ queryKey: trpc.project.bySlug.pathKey(), refetchType: 'none' }),
  ]);
}
