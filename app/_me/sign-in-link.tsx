'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';

/** To signing in, and from there back to this page. */
export function SignInLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  return <Link {...props} prefetch="intent" href={signInHref(usePathname())} />;
}

export const signInHref = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;
