import { trpc } from '#app/_trpc/client.ts';

/** Long enough from a page's load to the click after it; what waits may be done by others meanwhile. */
const freshMs = 10_000;

/** All of one's dashboard, whichever tab is shown. */
export const dashboardQuery = () => ({
  ...trpc.prefetch.dashboard.queryOptions({}),
  staleTime: freshMs,
  refetchOnWindowFocus: true,
});
