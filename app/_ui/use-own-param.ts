'use client';

import { useParams, usePathname } from 'next/navigation';
import { useLayoutEffect, useRef } from 'react';
import { decodedParam } from './decoded-param.ts';

/**
 * The part of the address that names what this page shows, as people read it; `under` is what comes before it. A page that
 * was left stays, hidden, and renders with the next page's address: it keeps its own from the moment it was seen. One that
 * was left before the browser had taken it up is made anew while it is hidden, and has none until it is seen.
 */
export function useOwnParam(name: string, under: `/${string}/`): string | undefined {
  const param = useParams<Record<string, string | undefined>>()[name];
  const isUnder = usePathname().startsWith(under);
  const seen = useRef<string>(undefined);
  const own = seen.current ?? (isUnder ? decodedParam(param) : undefined);
  // Of a hidden page no effect runs.
  useLayoutEffect(() => {
    seen.current = own;
  }, [own]);
  return own;
}
