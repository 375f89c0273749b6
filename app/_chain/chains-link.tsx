'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type ChainsAddress, chainsHref } from './chains-address.ts';
import { prefetchChains } from './chains-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: ChainsAddress };

/** A link to the list of chains, or to its part that `address` names. */
export function ChainsLink({ address = {}, ...props }: Props) {
  const queryClient = useQueryClient();
  return <Link {...props} href={chainsHref(address)} onIntent={() => void prefetchChains(queryClient, address)} />;
}
