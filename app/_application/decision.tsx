'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decidedMeanwhile } from '#app/_admin/decided-meanwhile.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { readApplicationsAgain } from './applications-query.ts';
import { useT } from './t.ts';

const leastLetters = 10;

type Outcome = 'approved' | 'rejected';

type Props = {
  id: string;
  name: string;
  /** Another admin was faster, and the list has been read anew. */
  onLate: () => void;
};

/** Approves or rejects an application, with the reason that the applicant reads. */
export function Decision({ id, name, onLate }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ done?: Outcome; problem?: string; isBusy?: boolean }>({});

  const decide = async (decision: Outcome) => {
    if (reason.trim().length < leastLetters) {
      return setState({ problem: t('reasonShort') });
    }
    setState({ isBusy: true });
    try {
      await api.application.decide.mutate({ id, decision, reason });
      setState({ done: decision });
    } catch (error) {
      if (await decidedMeanwhile(error, () => readApplicationsAgain(queryClient))) return onLate();
      setState({ problem: toldOf(error).message });
    }
  };
  if (state.done) {
    return (
      <p role="status" className="text-good">
        {t.rich(`done-${state.done}`, { name: () => <bdi>{name}</bdi> })}
      </p>
    );
  }
  return (
    <form className="grid max-w-150 gap-1" onSubmit={(event) => event.preventDefault()}>
      <FormArea
        label={t('reason')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={state.problem}
        hint={t('reasonHint', { name })}
      />
      <div className="flex gap-2">
        <Button look="primary" disabled={state.isBusy} onClick={() => void decide('approved')}>
          {t('approve')}
        </Button>
        <Button disabled={state.isBusy} onClick={() => void decide('rejected')}>
          {t('reject')}
        </Button>
      </div>
    </form>
  );
}
