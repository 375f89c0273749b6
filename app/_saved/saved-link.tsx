'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type SavedAddress, savedHref } from './saved-address.ts';
import { prefetchSaved } from './saved-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: SavedAddress };

/** A link to what one saved, sorted and searched as `address` says. */
export function SavedLink({ address = {}, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={savedHref(address)}
      onIntent={() => void prefetchSaved(queryClient, address)}
    />
  );
}
