'use client';

import type { ReasonSheet } from '#app/_post/reason-sheet.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';

type SheetProps = Parameters<typeof ReasonSheet>[0];
type Props = Omit<SheetProps, 'onClose'> & { label: string; children: string; isBusy: boolean };

const load = async () => (await import('#app/_post/reason-sheet.tsx')).ReasonSheet;

/** Does what somebody may not like once it was said why; the form for that is loaded when the button is pointed at. */
export function AskReasonButton({ label, children, isBusy, ...sheet }: Props) {
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" aria-label={label} disabled={isBusy} onClick={show} {...ahead}>
        {children}
      </Button>
      {Sheet && <Sheet {...sheet} onClose={hide} />}
    </>
  );
}
