import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import type { EventCard, EventList } from '#server/event/event.output.ts';

/** What a list of events that was read said of one: a page that is opened from it paints that at once. */
export function knownEvent(queryClient: QueryClient, slug: string): EventCard | undefined {
  const lists = queryClient.getQueriesData<{ pages: EventList[] }>({ queryKey: trpc.event.list.pathKey() });
  const cards = lists.flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? []);
  return cards.find((card) => card.slug === slug);
}
