'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useTopics } from './topics.ts';

/** Keeps what the page shows in step with the world, from when the page has nothing else to do. */
export function Live() {
  const queryClient = useQueryClient();
  useTopics(useMe() ? ['person'] : []);
  useEffect(() => {
    const over = new AbortController();
    const start = async () => {
      const { keepLive } = await import('./keep-live.ts');
      if (!over.signal.aborted) keepLive(queryClient, over.signal);
    };
    const cancel = whenIdle(() => void start().catch(() => {})); // without it the page is as of when it was read
    return () => {
      cancel();
      over.abort();
    };
  }, [queryClient]);
  return null;
}

/** Safari has no idle callback. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 1500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 5000 });
  return () => cancelIdleCallback(handle);
}
