'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { mayGuess } from '#app/_ui/intent.ts';

/**
 * A document brings its page, but not the segment that the router would show for another address of the same route. Loaded
 * once in the beginning, no later link back to the route has to wait for it.
 */
export function OwnSegment() {
  const router = useRouter();
  useEffect(() => {
    const { pathname } = location;
    const load = () => {
      if (mayGuess()) router.prefetch(pathname);
    };
    if (document.visibilityState === 'visible') return load();
    // A tab that was opened behind another one is perhaps never looked at.
    document.addEventListener('visibilitychange', load, { once: true });
    return () => document.removeEventListener('visibilitychange', load);
  }, [router]);
  return null;
}
