import { trpc } from '#app/_trpc/client.ts';

/** Long enough for a hover and its click; what waits may be done by others meanwhile. */
const freshMs = 5000;

/** All of one's dashboard, whichever tab is shown. */
export const dashboardQuery = () => ({
  ...trpc.prefetch.dashboard.queryOptions({}),
  staleTime: freshMs,
  refetchOnWindowFocus: true,
});
