'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyTold } from '#app/_live/apply-told.ts';
import { useTopic } from '#app/_live/topics.ts';
import type { LiveEvent as Told } from '#server/event/live-event.output.ts';
import { withEventCounts } from './event-patches.ts';
import { eventQuery } from './event-query.ts';

/** Keeps an event's counts in step with the world while its page is looked at. */
export function LiveEvent({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const frame = useTopic<Told>(`event:${slug}`);
  useEffect(() => {
    if (!frame) return;
    const { queryKey } = eventQuery(slug);
    applyTold(queryClient, frame, { queryKey, patchOf: (told) => withEventCounts(slug, told) });
  }, [queryClient, slug, frame]);
  return null;
}
