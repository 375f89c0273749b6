'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { decidedMeanwhile } from '#app/_admin/decided-meanwhile.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { fieldSentence } from '#app/_ui/field-sentence.ts';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** On the button: what it does. */
  action: string;
  isDanger?: boolean;
  onSend: () => Promise<unknown>;
  /** Said once it is done. */
  done: string;
  onClose: () => void;
  children: ReactNode;
};

/** A form about a validator, or what is assigned to one, over a list; both lists are read again once it is done. */
export function ValidatorSheet({ title, action, isDanger = false, onSend, done, onClose, children }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const send = async () => {
    setBusy(true);
    setFailure(undefined);
    const stale = [trpc.validator.pathKey(), trpc.assignment.pathKey()];
    const readAgain = () => Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    try {
      await onSend();
      await readAgain();
      onClose();
      toast({ title: done });
    } catch (error) {
      if (await decidedMeanwhile(error, readAgain)) return onClose();
      const { field, message } = toldOf(error);
      setFailure(field ? fieldSentence(fieldName(field, t), message) : message);
      setBusy(false);
    }
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
        <Button
          type="submit"
          look={isDanger ? 'plain' : 'primary'}
          className={isDanger ? 'text-bad' : ''}
          disabled={isBusy}
        >
          {action}
        </Button>
      }
    >
      <div className="grid gap-4">
        {children}
        {failure && (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function fieldName(field: string, t: Translator<'validators'>): string {
  if (field === 'username' || field === 'reason' || field === 'badgeKinds') return t(`field-${field}`);
  return field;
}
