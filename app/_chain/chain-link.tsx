'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type ChainAddress, chainHref } from './chain-address.ts';
import { prefetchChain } from './chain-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { slug: string; address?: ChainAddress };

/** A link to a chain's page, or to a part of it. */
export function ChainLink({ slug, address, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={chainHref(slug, address)}
      onIntent={() => void prefetchChain(queryClient, slug)}
    />
  );
}
