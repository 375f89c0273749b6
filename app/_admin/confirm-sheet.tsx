'use client';

import { useState } from 'react';
import { hindranceOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** What it does. */
  about: string;
  /** What the button says. */
  action: string;
  /** It closes once that has been done. */
  onAct: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks whether it is meant, where no reason is needed, and does it. */
export function ConfirmSheet({ title, about, action, onAct, onClose }: Props) {
  const t = useT();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    setProblem(undefined);
    const hindered = await hindranceOf(onAct());
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
      <p className="text-text-2 text-pretty">{about}</p>
      {problem && (
        <p role="alert" className="text-bad pt-2">
          {problem}
        </p>
      )}
    </Sheet>
  );
}
