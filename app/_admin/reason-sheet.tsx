'use client';

import { type ReactNode, useState } from 'react';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { Reason } from '#server/admin/reason.input.ts';

type Props = {
  title: string;
  /** What it does, and who reads the reason. */
  about: ReactNode;
  /** What the button says. */
  action: string;
  /** Fields beside the reason. */
  children?: ReactNode;
  /** It closes once that has been done. */
  onAct: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Asks for the reason of what hurts somebody, and does it. */
export function ReasonSheet({ title, about, action, children, onAct, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const act = async () => {
    const known = Reason.safeParse(reason);
    if (!known.success) return setProblem(known.error.issues[0]?.message);
    setBusy(true);
    setProblem(undefined);
    try {
      await onAct(known.data);
      onClose();
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
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
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-text-2 text-pretty">{about}</p>
        {children}
        <FormArea
          label="Reason"
          rows={4}
          maxLength={1000}
          dir="auto"
          value={reason}
          error={problem}
          hint="10 characters or more. It is kept in the audit log."
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Sheet>
  );
}
