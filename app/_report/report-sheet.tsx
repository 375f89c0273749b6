'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { hindranceOf } from '#app/_trpc/told.ts';
import { TextSheet } from '#app/_ui/text-sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import { ReportReason, type ReportSubject } from '#server/report/report.input.ts';
import { forgetSentReports } from './own-query.ts';
import { useT } from './t-later.ts';

type Props = { subject: ReportSubject; onClose: () => void };

/** Asks what is wrong with a thing, and sends it to the admins. */
export function ReportSheet({ subject, onClose }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const send = async (reason: string) => {
    await api.report.send.mutate({ subject, reason });
    forgetSentReports(queryClient);
    toast({ title: t('reported') });
  };
  return (
    <TextSheet
      title={t(`this-${subject.kind}`)}
      label={t('wrong')}
      hint={t('wrongHint')}
      rows={6}
      action={t('report')}
      schema={ReportReason}
      onAct={(reason) => hindranceOf(send(reason))}
      onClose={onClose}
    />
  );
}
