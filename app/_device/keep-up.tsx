'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** Who stays this long has seen the page. */
const lookedAtMs = 2000;

/** Keeps the pages that are looked at, for when there is no network. */
export function KeepUp() {
  const pathname = usePathname();
  useEffect(() => {
    const keep = () => void import('./keeping.ts').then(({ keepPage }) => keepPage(pathname)).catch(() => {});
    const timer = setTimeout(keep, lookedAtMs);
    return () => clearTimeout(timer);
  }, [pathname]);
  return null;
}
