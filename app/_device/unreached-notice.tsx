'use client';

import { lazy, Suspense } from 'react';
import { useReach } from './reach.ts';

const Words = lazy(() => import('./unreached-words.tsx').then(({ UnreachedWords }) => ({ default: UnreachedWords })));

/** Above every page while Prova does not answer: from when what is shown is. */
export function UnreachedNotice() {
  const { isReached, shownFrom } = useReach();
  if (isReached) return null;
  return (
    <Suspense>
      <Words shownFrom={shownFrom} />
    </Suspense>
  );
}
