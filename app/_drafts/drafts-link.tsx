'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { ownProjectsQuery } from './own-projects-query.ts';

/** A link to one's own projects. */
export function DraftsLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href="/drafts"
      onIntent={() => void queryClient.prefetchQuery(ownProjectsQuery())}
    />
  );
}
