'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyTold } from '#app/_live/apply-told.ts';
import { useTopic } from '#app/_live/topics.ts';
import type { LivePost as Told } from '#server/post/live-post.output.ts';
import { withPostTold } from './post-patches.ts';
import { type PostAddress, postQuery } from './post-query.ts';

/** Keeps the counts and the state of a post in a public chain in step with the world while its page is looked at. */
export function LivePost({ slug, post }: PostAddress) {
  const queryClient = useQueryClient();
  const frame = useTopic<Told>(`post:${slug}/${post}`);
  useEffect(() => {
    if (!frame) return;
    const address = { slug, post };
    const { queryKey } = postQuery(address);
    applyTold(queryClient, frame, { queryKey, patchOf: (told) => withPostTold(address, told) });
  }, [queryClient, slug, post, frame]);
  return null;
}
