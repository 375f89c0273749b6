'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type IntrosAddress, introsHref } from './intros-address.ts';
import { prefetchIntros } from './intros-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: IntrosAddress };

/** A link to one's requests for intros. */
export function IntrosLink({ address = {}, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={introsHref(address)}
      onIntent={() => void prefetchIntros(queryClient, address)}
    />
  );
}
