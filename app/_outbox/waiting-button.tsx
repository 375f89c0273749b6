'use client';

import { lazy, Suspense, useState } from 'react';
import { useWaiting } from './waiting-query.ts';

const WaitingSheet = lazy(() => import('./waiting-sheet.tsx').then(({ WaitingSheet }) => ({ default: WaitingSheet })));

/** How many writes wait on this device, and what they are; nothing where none does. */
export function WaitingButton() {
  const waiting = useWaiting();
  const [isOpen, setIsOpen] = useState(false);
  if (waiting.length === 0 && !isOpen) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="bg-warn-soft text-warn text-12 touch:min-h-11 rounded-6 min-h-7 px-2 font-medium whitespace-nowrap tabular-nums"
      >
        {waiting.length} waiting
      </button>
      {isOpen && (
        <Suspense>
          <WaitingSheet onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
