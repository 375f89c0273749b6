'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** Once a page has nothing better to do: what it keeps for later, and what waits here since earlier. */
export function KeepUp() {
  const queryClient = useQueryClient();
  const pathname = usePathname();
  useEffect(() => {
    const timer = setTimeout(() => void load().then(({ beginKeeping }) => beginKeeping(queryClient)), afterMs);
    return () => clearTimeout(timer);
  }, [queryClient]);
  useEffect(() => {
    const timer = setTimeout(() => void load().then(({ keepPage }) => keepPage(pathname)), lookedAtMs);
    return () => clearTimeout(timer);
  }, [pathname]);
  return null;
}

/** By then a page has what it needs. */
const afterMs = 1000;
/** Who stays this long has seen the page. */
const lookedAtMs = 2000;

const load = () => import('./keeping.ts');
