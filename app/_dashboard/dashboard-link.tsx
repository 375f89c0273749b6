'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { dashboardQuery } from './dashboard-query.ts';

/** A link to one's dashboard. */
export function DashboardLink({
  prefetch = 'intent',
  ...props
}: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href="/dashboard"
      onIntent={() => void queryClient.prefetchQuery(dashboardQuery())}
    />
  );
}
