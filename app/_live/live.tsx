'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whenIdle } from '#app/_device/when-idle.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useT } from './t.ts';
import { useTopics } from './topics.ts';

/** Keeps what the page shows in step with the world, from when the page has nothing else to do. */
export function Live() {
  const t = useT();
  const queryClient = useQueryClient();
  useTopics(useMe() ? ['person'] : []);
  useEffect(() => {
    const over = new AbortController();
    const start = async () => {
      const { keepLive } = await import('./keep-live.ts');
      if (!over.signal.aborted) keepLive({ queryClient, t, signal: over.signal });
    };
    whenIdle(() => void start().catch(() => {})); // without it the page is as of when it was read
    return () => over.abort();
  }, [queryClient, t]);
  return null;
}
