'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Sheet } from './sheet.tsx';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** What the button says. */
  action: string;
  /** Gives what hindered it, if anything; otherwise the sheet closes. */
  onAct: () => Promise<string | undefined>;
  onClose: () => void;
  /** What is asked, with what hindered the last try. */
  children: (problem: string | undefined) => ReactNode;
};

/** A sheet that does one thing, or is cancelled. */
export function ActSheet({ title, action, onAct, onClose, children }: Props) {
  const t = useT();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    setProblem(undefined);
    const hindered = await onAct();
    if (hindered === undefined) return onClose();
    setProblem(hindered);
    setBusy(false);
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      {children(problem)}
    </Sheet>
  );
}
