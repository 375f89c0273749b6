const latestMs = 2000;

/** Calls when the browser has nothing better to do, at the latest in two seconds. */
export function whenIdle(work: () => void): void {
  // Safari has no such moment.
  if (typeof requestIdleCallback === 'undefined') setTimeout(work, 200);
  else requestIdleCallback(work, { timeout: latestMs });
}
