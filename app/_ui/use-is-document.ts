import { useSyncExternalStore } from 'react';

/** Whether this is a document's first rendering, on the server or as React takes it over; never after a click. */
export function useIsDocument(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
}

const neverChanges = () => () => {};
