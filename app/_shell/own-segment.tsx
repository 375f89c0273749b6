'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * A document brings its page, but not the segment that the router would show for another address of the same route. Loaded
 * once in the beginning, no later link back to the route has to wait for it.
 */
export function OwnSegment() {
  const router = useRouter();
  useEffect(() => router.prefetch(location.pathname), [router]);
  return null;
}
