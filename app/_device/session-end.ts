import { useSyncExternalStore } from 'react';
import { takeEnd } from './owner.ts';

let isSaid = false;
const listeners = new Set<() => void>();
const writers = new Set<() => void>();

/** Says that the session has ended, where this tab found that and has not said it yet. */
export function sayEnd(): void {
  if (!takeEnd()) return;
  isSaid = true;
  for (const listener of listeners) listener();
}

export const useSessionEnd = (): boolean => useSyncExternalStore(onSaid, hasEnded, () => false);

export const hasEnded = (): boolean => isSaid;

/** Hears of each write that was not taken since nobody is signed in any more. */
export const onEndedWrite = (listener: () => void) => listen(writers, listener);

/** A write was not taken for that. */
export function noteEndedWrite(): void {
  for (const listener of writers) listener();
}

const onSaid = (listener: () => void) => listen(listeners, listener);

function listen(all: Set<() => void>, listener: () => void): () => void {
  all.add(listener);
  return () => void all.delete(listener);
}
