import { useSyncExternalStore } from 'react';

/** Whether Prova answered last, and from when what is shown is: ms since 1970. */
export type Reach = { isReached: boolean; shownFrom: number };

let reach: Reach = { isReached: true, shownFrom: Date.now() };
const listeners = new Set<() => void>();

// A document that was kept says when.
if (typeof document !== 'undefined' && document.documentElement.dataset.keptAt)
  reach = { isReached: false, shownFrom: Number(document.documentElement.dataset.keptAt) };

let isLeaving = false;
if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => (isLeaving = true));
  addEventListener('pageshow', () => (isLeaving = false));
}

/** Whether an answer tells that there is nobody to answer: a gateway's, or one of a server that is too busy or has no database. */
export const isDown = (status: number): boolean => status >= 502 && status <= 504;

export function noteAnswered(): void {
  if (reach.isReached) reach.shownFrom = Date.now();
  else change({ isReached: true, shownFrom: Date.now() });
}

/** @param keptAt when that was read which is shown in its place */
export function noteUnanswered(keptAt = Number.POSITIVE_INFINITY): void {
  // What a page asks for as it is left ends without an answer.
  if (isLeaving) return;
  const shownFrom = Math.min(reach.shownFrom, keptAt);
  if (reach.isReached || shownFrom < reach.shownFrom) change({ isReached: false, shownFrom });
}

export const isReached = (): boolean => reach.isReached;

const reached: Reach = { isReached: true, shownFrom: 0 };

export const useReach = (): Reach =>
  useSyncExternalStore(
    onReachChange,
    () => reach,
    () => reached,
  );

export function onReachChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(to: Reach): void {
  reach = to;
  for (const listener of listeners) listener();
}
