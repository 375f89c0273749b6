'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { siteNumbersQuery } from './about-query.ts';

/** A link to what this site is. */
export function AboutLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href="/about"
      onIntent={() => void queryClient.prefetchQuery(siteNumbersQuery())}
    />
  );
}
