import type { SpeedKind } from '#db/vocabulary.ts';
import { boundOf } from '#server/score/histogram.ts';

/** The most that is told of one kind and bound at once. */
const most = 50;

/**
 * Counts waits and tells them when the page is left or hidden: how many of a kind were shorter than a bound. No cookie goes
 * with it, no address of a page, and no order.
 */
export function startReport() {
  const counts = new Map<string, { kind: SpeedKind; belowMs: number; count: number }>();
  const ending = new AbortController();
  const largest = watchLargestPaint(ending.signal);

  const count = (kind: SpeedKind, ms: number) => {
    const belowMs = boundOf(ms);
    if (belowMs === undefined) return;
    const counted = counts.get(`${kind} ${belowMs}`)?.count ?? 0;
    counts.set(`${kind} ${belowMs}`, { kind, belowMs, count: Math.min(counted + 1, most) });
  };
  const tell = () => {
    const ms = largest();
    if (ms !== undefined) count('document', ms);
    if (counts.size === 0) return;
    const body = JSON.stringify({ waits: [...counts.values()] });
    counts.clear();
    const headers = { 'content-type': 'application/json' };
    // What is not told is no loss to whoever waited.
    fetch('/api/trpc/speed.tell', { method: 'POST', keepalive: true, credentials: 'omit', headers, body }).catch(
      () => undefined,
    );
  };
  addEventListener('pagehide', tell, { signal: ending.signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') tell();
    },
    { signal: ending.signal },
  );
  return { count, stop: () => ending.abort() };
}

/** Gives the document's largest paint once, in ms since it was asked for; undefined of one that began unseen. */
function watchLargestPaint(signal: AbortSignal): () => number | undefined {
  let ms: number | undefined;
  const take = (entries: PerformanceEntryList) => {
    ms = entries.at(-1)?.startTime ?? ms;
  };
  if (!PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint')) return () => undefined;
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    take(observer.takeRecords());
    observer.disconnect();
    const found = ms;
    ms = undefined;
    return found !== undefined && !wasHiddenBefore(found) ? found : undefined;
  };
}

function wasHiddenBefore(ms: number): boolean {
  return performance.getEntriesByType('visibility-state').some(({ name, startTime }) => {
    return name === 'hidden' && startTime < ms;
  });
}
