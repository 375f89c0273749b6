import type { QueryClient } from '@tanstack/react-query';
import { findKnown } from '#app/_trpc/find-known.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';

/** The card of a chain in any list that was read. */
export function knownChain(queryClient: QueryClient, slug: string): ChainCard | undefined {
  return findKnown(
    queryClient,
    (value): value is ChainCard =>
      'slug' in value && value.slug === slug && 'description' in value && 'followerCount' in value && 'rank' in value,
  );
}
