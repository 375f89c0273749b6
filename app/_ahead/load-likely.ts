import type { QueryClient } from '@tanstack/react-query';
import { dashboardQuery } from '#app/_dashboard/dashboard-query.ts';
import { whenIdle } from '#app/_device/when-idle.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { nextAfter } from '#app/_trpc/likely-next.ts';
import { wanted } from '#app/_ui/intent.ts';
import { likelyIn, pageBudget } from '#server/odds/ahead.ts';
import { loaderOf } from './page-loaders.ts';

type View = {
  pathname: string;
  /** When it began, by the browser's clock; 0 for the document. */
  since: number;
  isDocument: boolean;
};

type Parts = {
  queryClient: QueryClient;
  router: { prefetch: (href: string) => void };
  /** @returns how many requests it began */
  guess: (load: () => void) => number;
};

/**
 * Loads a member's dashboard, what most visitors open next, then the first ones of a list: as much as there is room for among the six things
 * that a page view may ask for. The page before may have left room, what it loaded is here already.
 */
export async function loadLikely(view: View, { queryClient, router, guess }: Parts): Promise<void> {
  await new Promise<void>(whenIdle);
  if (location.pathname !== view.pathname) return;
  const { next = [] } = likelyIn(nextAfter(view.pathname) ?? '') ?? {};
  let room = pageBudget - requestsOf(view);
  const isMember = Boolean(queryClient.getQueryData(bootstrapQuery().queryKey));
  if (isMember && room > 0) room -= guess(() => void queryClient.prefetchQuery(dashboardQuery()));
  for (const { path } of next) {
    const load = loaderOf(path);
    if (!load || room < (readsOf[path] ?? 1)) continue;
    const begun = guess(() => load(queryClient));
    room -= begun;
    if (begun === 0 || room < requestsOfCode) continue;
    // Its code too, where nothing led there yet.
    router.prefetch(path);
    room -= requestsOfCode;
  }
  for (const load of wanted) {
    if (room > 0) room -= guess(load);
  }
}

/** Pages that read more than one thing. */
const readsOf: Record<string, number> = { '/': 3, '/chains': 2, '/investors': 2 };
/** Tree and segment of a route. */
const requestsOfCode = 2;

/** What a page view has asked for so far beside static files. */
function requestsOf({ since, isDocument }: View): number {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const asked = entries.filter(({ name, startTime }) => startTime >= since && isCounted(new URL(name)));
  return asked.length + (isDocument ? 1 : 0);
}

function isCounted({ origin, pathname }: URL): boolean {
  return origin === location.origin && !/^\/(?:_next\/static|uploads)\//.test(pathname);
}
