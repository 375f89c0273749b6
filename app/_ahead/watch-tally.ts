import type { QueryClient } from '@tanstack/react-query';
import type { Tally } from './tally.ts';

/** What the store keeps as fresh unless a query says otherwise (app/_trpc/query-client.ts). */
const freshMs = 60_000;

/** Tells the tally what the store of what was read hears and shows, until the function that it gives is called. */
export function watchTally(queryClient: QueryClient, tally: Tally): () => void {
  return queryClient.getQueryCache().subscribe((event) => {
    const { query } = event;
    if (event.type === 'updated' && event.action.type === 'success') {
      const { staleTime } = query.options as { staleTime?: unknown };
      tally.came(query.queryHash, query.state.dataUpdatedAt + (typeof staleTime === 'number' ? staleTime : freshMs));
      if (query.getObserversCount() > 0) tally.shown(query.queryHash, Date.now());
    } else if (event.type === 'observerAdded') tally.shown(query.queryHash, Date.now());
  });
}
