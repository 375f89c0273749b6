'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchChainLog } from './chain-query.ts';
import { prefetchChainForm, prefetchModeration } from './own-chain-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'> & {
  slug: string /** A page beside the chain's own. */;
  to: keyof typeof prefetchers;
};

const prefetchers = { log: prefetchChainLog, moderation: prefetchModeration, edit: prefetchChainForm };

export function ChainPageLink({ slug, to, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={`/chains/${slug}/${to}`}
      onIntent={() => void prefetchers[to](queryClient, slug)}
    />
  );
}

/** To the form of a new chain. */
export function NewChainLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'>) {
  return <Link {...props} prefetch="intent" href="/chains/new" />;
}
