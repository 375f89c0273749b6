import type { ReactNode } from 'react';
import type { ConfirmSheet } from '#app/_admin/confirm-sheet.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';

type SheetProps = Parameters<typeof ConfirmSheet>[0];
type Props = Omit<SheetProps, 'onClose'> & {
  look?: 'primary';
  label?: string;
  isBusy: boolean;
  children: ReactNode;
};

const load = async () => (await import('#app/_admin/confirm-sheet.tsx')).ConfirmSheet;

/** Does what one cannot undo by oneself, once it was said that it is meant. */
export function SureButton({ look, label, isBusy, children, ...sheet }: Props) {
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  return (
    <>
      <Button
        size="small"
        {...(look && { look })}
        aria-haspopup="dialog"
        aria-label={label}
        disabled={isBusy}
        onClick={show}
        {...ahead}
      >
        {children}
      </Button>
      {Sheet && <Sheet {...sheet} onClose={hide} />}
    </>
  );
}
