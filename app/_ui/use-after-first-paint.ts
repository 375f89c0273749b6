import { useDeferredValue, useSyncExternalStore } from 'react';

/**
 * The value, but undefined in a new page's first frame, for what is costly to render and not the first to be looked at:
 * what a click shows is painted before it. A document that comes from the server is whole from the beginning.
 */
export function useAfterFirstPaint<T>(value: T): T | undefined {
  const isDocument = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  return useDeferredValue(value, isDocument ? value : undefined);
}

const neverChanges = () => () => {};
