'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';

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

/** A form about a validator over their list, which is read again once it is done. */
export function ValidatorSheet({ title, action, isDanger = false, onSend, done, onClose, children }: Props) {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const send = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSend();
      await queryClient.invalidateQueries({ queryKey: trpc.validator.pathKey() });
      onClose();
      toast({ title: done });
    } catch (error) {
      const { field, message } = toldOf(error);
      setFailure(field && /^[a-z]/.test(message) ? `${fieldNames[field] ?? field} ${message}.` : message);
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

const fieldNames: Record<string, string> = {
  username: 'The username',
  reason: 'The reason',
  badgeKinds: 'The badges',
};
