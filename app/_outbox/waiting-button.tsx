'use client';

import { useState } from 'react';
import { useT } from './t-later.ts';
import { useWaiting } from './waiting-query.ts';
import { WaitingSheet } from './waiting-sheet.tsx';

/** How many writes wait on this device, and what they are. */
export function WaitingButton() {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="bg-warn-soft text-warn text-12 touch:min-h-11 rounded-6 min-h-7 px-2 font-medium whitespace-nowrap tabular-nums"
      >
        {t('waiting', { count: useWaiting().length })}
      </button>
      {isOpen && <WaitingSheet onClose={() => setIsOpen(false)} />}
    </>
  );
}
