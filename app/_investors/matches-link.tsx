'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { matchesQuery } from './matches-query.ts';

/** To the projects that fit an investor. */
export function MatchesLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return (
    <Link
      prefetch="intent"
      {...props}
      href="/matches"
      onIntent={() => void queryClient.prefetchInfiniteQuery(matchesQuery())}
    />
  );
}
