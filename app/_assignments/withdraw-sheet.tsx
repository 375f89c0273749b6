'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { ValidatorSheet } from '#app/_validators/validator-sheet.tsx';
import { ReasonField } from '#app/_validators/validator-sheets.tsx';
import type { AssignmentRow } from '#server/validator/assignment.output.ts';
import { useT } from './t.ts';

/** Takes an assignment back, with a reason. */
export function WithdrawSheet({ row, onClose }: { row: AssignmentRow; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const who = { project: row.project.title, username: row.validator.username };
  return (
    <ValidatorSheet
      title={t('withdrawTitle')}
      action={t('withdraw')}
      isDanger
      done={t('withdrawn', who)}
      onSend={() => api.assignment.withdraw.mutate({ id: row.id, reason })}
      onClose={onClose}
    >
      <p className="text-text-2 [overflow-wrap:anywhere]">{t('withdrawAbout', who)}</p>
      <ReasonField value={reason} onValue={setReason} hint={t('withdrawHint')} />
    </ValidatorSheet>
  );
}
