'use client';

import { lazy, Suspense, useState } from 'react';
import { useWaiting } from './waiting-query.ts';

const Button = lazy(() => import('./waiting-button.tsx').then(({ WaitingButton }) => ({ default: WaitingButton })));

/** Where the header says how many writes wait on this device; nothing where none does, unless one looks at them. */
export function WaitingPlace() {
  const [isOpen, setIsOpen] = useState(false);
  return useWaiting().length === 0 && !isOpen ? null : (
    <Suspense>
      <Button isOpen={isOpen} onOpen={setIsOpen} />
    </Suspense>
  );
}
