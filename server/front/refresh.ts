import type { Timer } from '../clock.ts';
import type { Entry } from './entry.ts';
import type { Store } from './store.ts';

/** Least time between two refreshes of one entry. */
const spacingMs = 1000;
/** What came stale is being made while it is shown: it is asked for again so soon, and then less and less often. */
const soonestMs = 50;

/** Most refreshes at a time, so that a purge of many entries does not crowd out people's own requests. */
const mostAtOnce = 8;

/** Gets entries anew in the background: what came fresh at most once a second, and one at a time. */
export function createRefresher(
  store: Store,
  { clock, refresh }: { clock: Timer; refresh: (entry: Entry) => Promise<void> },
) {
  const queue = new Set<Entry>();
  let running = 0;

  function soon(entry: Entry): void {
    if (entry.isRefreshing) return;
    entry.isRefreshing = true;
    const waitMs = entry.refreshedAt + spacingOf(entry) - clock.now();
    if (waitMs > 0) clock.after(waitMs, () => enqueue(entry));
    else enqueue(entry);
  }

  function enqueue(entry: Entry): void {
    queue.add(entry);
    takeNext();
  }

  function takeNext(): void {
    for (const entry of queue) {
      if (running >= mostAtOnce) return;
      queue.delete(entry);
      if (store.has(entry)) void run(entry);
    }
  }

  async function run(entry: Entry): Promise<void> {
    running += 1;
    entry.refreshedAt = clock.now();
    await refresh(entry).finally(() => {
      running -= 1;
      entry.isRefreshing = false;
      takeNext();
    });
  }

  return { soon };
}

function spacingOf({ staleArrivals }: Entry): number {
  return staleArrivals === 0 ? spacingMs : Math.min(soonestMs * 2 ** (staleArrivals - 1), spacingMs);
}
