'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchSpeed } from './speed-query.ts';

/** A link to what the site measures of itself. */
export function SpeedLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return <Link prefetch="intent" {...props} href="/speed" onIntent={() => void prefetchSpeed(queryClient)} />;
}
