import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

/**
 * Whether the first frame of a new page is over, for what is costly to render and not the first to be looked at: what a
 * click shows is painted before it. A document that comes from the server is whole from the beginning.
 */
export function useIsPainted(): boolean {
  const isDocument = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [isPainted, setIsPainted] = useState(isDocument);
  useEffect(() => startTransition(() => setIsPainted(true)), []);
  return isPainted;
}

const neverChanges = () => () => {};
