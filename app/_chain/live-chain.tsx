'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyTold } from '#app/_live/apply-told.ts';
import { useTopic } from '#app/_live/topics.ts';
import type { LiveChain as Told } from '#server/chain/live-chain.output.ts';
import { withChainTold } from './chain-patches.ts';
import { chainQuery } from './chain-query.ts';

/** Keeps a public chain's counts, and who runs it, in step with the world while its page is looked at. */
export function LiveChain({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const frame = useTopic<Told>(`chain:${slug}`);
  useEffect(() => {
    if (!frame) return;
    const { queryKey } = chainQuery(slug);
    applyTold(queryClient, frame, { queryKey, patchOf: (told) => withChainTold(slug, told) });
  }, [queryClient, slug, frame]);
  return null;
}
