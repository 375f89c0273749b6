import { startTransition, useEffect, useState } from 'react';
import { useIsDocument } from './use-is-document.ts';

/**
 * Whether the first frame of a new page is over, for what is costly to render and not the first to be looked at: what a
 * click shows is painted before it. A document that comes from the server is whole from the beginning.
 */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(useIsDocument());
  useEffect(() => startTransition(() => setIsPainted(true)), []);
  return isPainted;
}
