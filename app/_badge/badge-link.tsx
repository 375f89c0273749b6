'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type BadgeAddress, prefetchBadge } from './badge-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'> & { of: BadgeAddress };

/** A link to the page of a validator's badge on a project. */
export function BadgeLink({ of, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={`/projects/${of.slug}/badges/${of.username}`}
      onIntent={() => void prefetchBadge(queryClient, of)}
    />
  );
}
