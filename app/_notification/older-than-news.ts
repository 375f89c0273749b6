import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Everybody sees a write within two seconds; half of one more for a clock that is off. */
const seenAfterMs = 2500;

/**
 * What the browser holds from before some news came, or from before everybody could see it, is read again: now, and once
 * more when everybody can. `at` is when the news came.
 */
export function markOlderThan(queryClient: QueryClient, { at, queryKey }: { at: string; queryKey: QueryKey }): void {
  const seenAt = Date.parse(at) + seenAfterMs;
  const readAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt;
  if (readAt !== undefined && readAt < seenAt) void queryClient.invalidateQueries({ queryKey });
  const waitMs = seenAt - Date.now();
  if (waitMs > 0) setTimeout(() => void queryClient.invalidateQueries({ queryKey }), Math.min(waitMs, seenAfterMs));
}
