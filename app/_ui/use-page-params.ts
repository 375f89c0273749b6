'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';

/**
 * The query of the page at `path`. A page that was left stays, hidden, and renders with the next page's address; this
 * keeps it to its own, so that it asks for nothing.
 */
export function usePageParams(path: string): URLSearchParams {
  const isShown = usePathname() === path;
  const current = useSearchParams();
  const [kept, setKept] = useState(current);
  if (isShown && kept !== current) setKept(current);
  return isShown ? current : kept;
}
