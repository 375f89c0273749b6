'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#app/_ui/button.tsx';
import { LinkedText } from './linked-text.tsx';
import { bubble, looks } from './message-bubble.tsx';
import { discard, type Pending, sendAgain } from './pending-messages.ts';
import { useT } from './t-later.ts';

/** An own message that is under way, or was not taken. */
export function PendingBubble({ username, pending }: { username: string; pending: Pending }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { key, body } = pending;
  const problem = pending.waits ? t('waits') : pending.problem;
  return (
    <li className="flex flex-col items-end pb-3">
      <p dir="auto" className={`${bubble} ${looks.own} ${problem ? 'outline-bad outline -outline-offset-1' : ''}`}>
        <span className="sr-only">{t('you')} </span>
        <LinkedText text={body} />
      </p>
      {problem === null ? (
        <p className="text-12 text-muted pt-1">{t('sending')}</p>
      ) : (
        <div className="flex max-w-full flex-wrap items-center justify-end gap-2 pt-1.5">
          <p className="text-12 text-bad text-end text-pretty">{t('notSent', { problem })}</p>
          <Button size="small" onClick={() => sendAgain(queryClient, { ...pending, username }, t)}>
            {t('tryAgain')}
          </Button>
          <Button size="small" look="ghost" onClick={() => discard(queryClient, username, key)}>
            {t('discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
