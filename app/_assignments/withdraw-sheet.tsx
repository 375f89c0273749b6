'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, trpc } from '#app/_trpc/client.ts';
import { ValidatorSheet } from '#app/_validators/validator-sheet.tsx';
import { ReasonField } from '#app/_validators/validator-sheets.tsx';
import type { AssignmentRow } from '#server/validator/assignment.output.ts';

/** Takes an assignment back, with a reason. */
export function WithdrawSheet({ row, onClose }: { row: AssignmentRow; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    await api.assignment.withdraw.mutate({ id: row.id, reason });
    await queryClient.invalidateQueries({ queryKey: trpc.assignment.pathKey() });
  };
  return (
    <ValidatorSheet
      title="Withdraw the assignment"
      action="Withdraw"
      isDanger
      done={`${row.project.title} waits for ${row.validator.username} no more.`}
      onSend={withdraw}
      onClose={onClose}
    >
      <p className="text-text-2 [overflow-wrap:anywhere]">
        {row.project.title} leaves the queue of {row.validator.username}.
      </p>
      <ReasonField value={reason} onValue={setReason} hint="They read it, and it stands in the audit log." />
    </ValidatorSheet>
  );
}
