'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { hindranceOf } from '#app/_trpc/told.ts';
import { TextSheet } from '#app/_ui/text-sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import { ReportReason, type ReportSubject } from '#server/report/report.input.ts';
import { kindNames } from './kind-names.ts';
import { forgetSentReports } from './own-query.ts';

type Props = { subject: ReportSubject; onClose: () => void };

/** Asks what is wrong with a thing, and sends it to the admins. */
export function ReportSheet({ subject, onClose }: Props) {
  const queryClient = useQueryClient();
  const send = async (reason: string) => {
    await api.report.send.mutate({ subject, reason });
    forgetSentReports(queryClient);
    toast({ title: 'Reported. You are told what came of it.' });
  };
  return (
    <TextSheet
      title={`Report this ${kindNames[subject.kind].toLowerCase()}`}
      label="What is wrong with it?"
      hint="Spam, copied, hurtful, unlawful: in your words. Only admins read it, and nobody else learns who you are."
      rows={6}
      action="Report"
      schema={ReportReason}
      onAct={(reason) => hindranceOf(send(reason))}
      onClose={onClose}
    />
  );
}
