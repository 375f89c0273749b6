'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type FeedAddress, feedHref } from './feed-address.ts';
import { prefetchFeed } from './feed-query.ts';

type FeedLinkProps = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: FeedAddress };

/** A link to the feed, or to it sorted, filtered and begun as `address` says. */
export function FeedLink({ address = {}, ...props }: FeedLinkProps) {
  const queryClient = useQueryClient();
  return <Link {...props} href={feedHref(address)} onIntent={() => prefetchFeed(queryClient, address)} />;
}
