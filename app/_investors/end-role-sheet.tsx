'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { useT } from './t-later.ts';

/** An admin takes the role from an investor, who reads why. */
export function EndRoleSheet({ username, onClose }: { username: string; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const end = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await api.investors.endRole.mutate({ username, reason });
      await queryClient.invalidateQueries();
      navigate(`/users/${username}`);
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={t('endTitle', { username })}
      onClose={onClose}
      onSubmit={(event) => void end(event)}
      footer={
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('endAndHide')}
        </Button>
      }
    >
      <FormArea
        label={t('reason')}
        name="reason"
        rows={5}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={problem || undefined}
        hint={t('reasonHint')}
      />
    </Sheet>
  );
}
