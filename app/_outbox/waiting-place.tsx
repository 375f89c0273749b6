'use client';

import { lazy, Suspense } from 'react';
import { useWaiting } from './waiting-query.ts';

const Button = lazy(() => import('./waiting-button.tsx').then(({ WaitingButton }) => ({ default: WaitingButton })));

/** Where the header says how many writes wait on this device; nothing where none does. */
export function WaitingPlace() {
  return useWaiting().length === 0 ? null : (
    <Suspense>
      <Button />
    </Suspense>
  );
}
