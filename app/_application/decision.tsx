'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';

const leastLetters = 10;

/** Approves or rejects an application, with the reason that the applicant reads. */
export function Decision({ id, name }: { id: string; name: string }) {
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ done?: string; problem?: string; isBusy?: boolean }>({});

  const decide = async (decision: 'approved' | 'rejected') => {
    if (reason.trim().length < leastLetters) {
      return setState({ problem: 'Write a reason of 10 characters or more first.' });
    }
    setState({ isBusy: true });
    try {
      await api.application.decide.mutate({ id, decision, reason });
      setState({ done: decision === 'approved' ? 'is an investor now' : 'is told that it was not approved' });
    } catch (error) {
      setState({ problem: toldOf(error).message });
    }
  };
  if (state.done) {
    return (
      <p role="status" className="text-good">
        <bdi>{name}</bdi> {state.done}.
      </p>
    );
  }
  return (
    <form className="grid max-w-150 gap-1" onSubmit={(event) => event.preventDefault()}>
      <FormArea
        label="Reason"
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={state.problem}
        hint={`${name} reads it.`}
      />
      <div className="flex gap-2">
        <Button look="primary" disabled={state.isBusy} onClick={() => void decide('approved')}>
          Approve
        </Button>
        <Button disabled={state.isBusy} onClick={() => void decide('rejected')}>
          Reject
        </Button>
      </div>
    </form>
  );
}
