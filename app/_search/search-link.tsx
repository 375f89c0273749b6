'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type SearchAddress, searchHref } from './search-address.ts';
import { prefetchSearch } from './search-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: SearchAddress };

/** A link to the search, or to what it finds by `address`. */
export function SearchLink({ address = { q: '' }, ...props }: Props) {
  const queryClient = useQueryClient();
  return <Link {...props} href={searchHref(address)} onIntent={() => void prefetchSearch(queryClient, address)} />;
}
