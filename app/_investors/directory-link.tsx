'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type DirectoryAddress, directoryHref } from './directory-address.ts';
import { prefetchDirectory } from './directory-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: DirectoryAddress };

/** A link to the directory of investors, narrowed as `address` says. */
export function DirectoryLink({ address = {}, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={directoryHref(address)}
      onIntent={() => void prefetchDirectory(queryClient, address)}
    />
  );
}
