'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whenIdle } from '#app/_device/when-idle.ts';
import { useT } from '#app/_outbox/t.ts';

/** What no page waits for begins, and is loaded, once the document is there and the browser has time. */
export function OnceIdle() {
  const queryClient = useQueryClient();
  const t = useT();
  useEffect(() => {
    let isLeft = false;
    const begin = async () => {
      if (isLeft) return;
      // Without a network it is for the next visit.
      const work = await import('./idle-work.ts').catch(() => undefined);
      await work?.beginIdleWork(queryClient, t);
    };
    const wait = () => whenIdle(() => void begin());
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
    return () => {
      isLeft = true;
      removeEventListener('load', wait);
    };
  }, [queryClient, t]);
  return null;
}
