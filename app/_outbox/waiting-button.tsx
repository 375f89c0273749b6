'use client';

import { useT } from './t-later.ts';
import { useWaiting } from './waiting-query.ts';
import { WaitingSheet } from './waiting-sheet.tsx';

type Props = { isOpen: boolean; onOpen: (isOpen: boolean) => void };

/** How many writes wait on this device, and what they are. */
export function WaitingButton({ isOpen, onOpen }: Props) {
  const t = useT();
  const count = useWaiting().length;
  const close = () => {
    onOpen(false);
    // The button that the focus came from goes with the last of them.
    if (count === 0) document.getElementById('main')?.focus();
  };
  return (
    <>
      <button
        type="button"
        onClick={() => onOpen(true)}
        className="bg-warn-soft text-warn text-12 touch:min-h-11 rounded-6 min-h-7 px-2 font-medium whitespace-nowrap tabular-nums"
      >
        {t('waiting', { count })}
      </button>
      {isOpen && <WaitingSheet onClose={close} />}
    </>
  );
}
