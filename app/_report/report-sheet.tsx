'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import { ReportReason, type ReportSubject } from '#server/report/report.input.ts';
import { kindNames } from './kind-names.ts';
import { forgetSentReports } from './own-query.ts';

type Props = { subject: ReportSubject; onClose: () => void };

/** Asks what is wrong with a thing, and sends it to the admins. */
export function ReportSheet({ subject, onClose }: Props) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const known = ReportReason.safeParse(reason);
    if (!known.success) return setProblem(known.error.issues[0]?.message);
    setBusy(true);
    setProblem(undefined);
    try {
      await api.report.send.mutate({ subject, reason: known.data });
      forgetSentReports(queryClient);
      onClose();
      toast({ title: 'Reported. You are told what came of it.' });
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={`Report this ${kindNames[subject.kind].toLowerCase()}`}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            Report
          </Button>
        </>
      }
    >
      <FormArea
        label="What is wrong with it?"
        rows={6}
        maxLength={1000}
        dir="auto"
        value={reason}
        error={problem}
        hint="Spam, copied, hurtful, unlawful: in your words. Only admins read it, and nobody else learns who you are."
        onChange={(event) => setReason(event.target.value)}
      />
    </Sheet>
  );
}
