'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { Reason } from '#server/admin/reason.input.ts';

type Props = {
  title: string;
  verb: string;
  hint: string;
  /** Gives what hindered it, if anything. */
  onSend: (reason: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Asks a moderator why, before something is done that somebody may not like. */
export function ReasonSheet({ title, verb, hint, onSend, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const known = Reason.safeParse(reason);
    if (!known.success) return setProblem(known.error.issues[0]?.message);
    setBusy(true);
    const hindered = await onSend(known.data);
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
        void send();
      }}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {verb}
          </Button>
        </>
      }
    >
      <FormArea
        label="Why?"
        rows={5}
        maxLength={1000}
        dir="auto"
        value={reason}
        error={problem}
        hint={hint}
        onChange={(event) => setReason(event.target.value)}
      />
    </Sheet>
  );
}
