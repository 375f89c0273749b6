'use client';

import { type ComponentType, useState } from 'react';
import type { ReasonSheet } from '#app/_post/reason-sheet.tsx';
import { Button } from '#app/_ui/button.tsx';

type SheetProps = Parameters<typeof ReasonSheet>[0];
type Props = Omit<SheetProps, 'onClose'> & { label: string; children: string; isBusy: boolean };

const load = () => import('#app/_post/reason-sheet.tsx');

/** Does what somebody may not like once it was said why; the form for that is loaded when the button is pointed at. */
export function AskReasonButton({ label, children, isBusy, ...sheet }: Props) {
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={label}
        disabled={isBusy}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => void load().then((loaded) => setSheet(() => loaded.ReasonSheet))}
      >
        {children}
      </Button>
      {Sheet && <Sheet {...sheet} onClose={() => setSheet(undefined)} />}
    </>
  );
}
