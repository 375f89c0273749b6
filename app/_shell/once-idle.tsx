'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whenIdle } from '#app/_device/when-idle.ts';
import { useT } from '#app/_outbox/t.ts';
import { pageHydrated } from '#app/_ui/page-hydrated.ts';

/** What no page waits for begins, and is loaded, once the document and its page are there and the browser has time. */
export function OnceIdle() {
  const queryClient = useQueryClient();
  const t = useT();
  useEffect(() => {
    let isLeft = false;
    const begin = async () => {
      await Promise.all([pageHydrated, documentLoaded()]);
      await new Promise<void>(whenIdle);
      if (isLeft) return;
      // Without a network it is for the next visit.
      const work = await import('./idle-work.ts').catch(() => undefined);
      await work?.beginIdleWork(queryClient, t);
    };
    void begin();
    return () => {
      isLeft = true;
    };
  }, [queryClient, t]);
  return null;
}

const documentLoaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });
