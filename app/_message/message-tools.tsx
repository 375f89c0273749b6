'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Flag, Trash2 } from 'lucide-react';
import { ReportButton } from '#app/_report/report-button.tsx';
import { IconButton } from '#app/_ui/button.tsx';
import type { Message } from '#server/message/message.output.ts';
import { deleteMessage } from './delete-message.ts';
import { useT } from './t-later.ts';

/** What one does with a message: delete one's own, report another's. Always there on a phone, elsewhere once one is at it. */
export function MessageTools({ message, username }: { message: Message; username: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  if (!message.isOwn) {
    return (
      <ReportButton
        subject={{ kind: 'message', id: message.id }}
        label={t('report')}
        className="rounded-8 text-muted hover:bg-hover hover:text-text touch:size-11 touch:opacity-100 touch:-my-1 inline-grid size-9 shrink-0 place-items-center opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        <Flag className="size-4" strokeWidth={1.75} aria-hidden="true" />
      </ReportButton>
    );
  }
  return (
    <IconButton
      label={t('delete')}
      onClick={() => void deleteMessage(queryClient, { username, message }, t)}
      className="touch:opacity-100 touch:-my-1 shrink-0 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
    >
      <Trash2 className="size-4" strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
