'use client';

import { redirect, usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMe } from './bootstrap-query.ts';
import { signInHref } from './sign-in-link.tsx';

/** A page of the person signed in. Whoever is not is sent to sign in, and comes back. */
export function MembersOnly({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  if (!useMe()) redirect(signInHref(pathname));
  return children;
}
