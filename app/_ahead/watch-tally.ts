import type { Query, QueryClient } from '@tanstack/react-query';
import type { Expected } from './keeper.ts';
import type { Tally } from './tally.ts';

/** What the store keeps as fresh unless a query says otherwise (app/_trpc/query-client.ts). */
const freshMs = 60_000;

/** Tells the tally what the store of what was read heard and hears, until the function that it gives is called. */
export function watchTally(queryClient: QueryClient, { tally, expected }: { tally: Tally; expected: Expected }) {
  const cache = queryClient.getQueryCache();
  const came = (query: Query) => {
    const { staleTime } = query.options as { staleTime?: unknown };
    tally.came(query.queryHash, query.state.dataUpdatedAt + (typeof staleTime === 'number' ? staleTime : freshMs));
    if (query.getObserversCount() > 0) tally.shown(query.queryHash, Date.now());
  };
  for (const hash of [...expected.keys()]) {
    const query = cache.get(hash);
    if (query?.state.fetchStatus === 'idle' && query.state.status === 'success') came(query);
  }
  return cache.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') came(event.query);
    else if (event.type === 'observerAdded') tally.shown(event.query.queryHash, Date.now());
  });
}
