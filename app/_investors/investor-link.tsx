'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchInvestor } from './investor-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { username: string };

/** A link to an investor's page. */
export function InvestorLink({ username, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={`/investors/${username}`}
      onIntent={() => void prefetchInvestor(queryClient, username)}
    />
  );
}
