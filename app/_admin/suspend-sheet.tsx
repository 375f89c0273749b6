'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useT } from './t.ts';

type Props = {
  person: PersonDetail;
  onDone: (acting: Promise<unknown>, words: string) => Promise<void>;
  onClose: () => void;
};

/** Days. */
const spans = { day: 1, week: 7, month: 30, year: 365, good: null } as const;
type Span = keyof typeof spans;

/** Suspends somebody for a while or for good, and says why. */
export function SuspendSheet({ person: { id, displayName: name, suspendedUntil }, onDone, onClose }: Props) {
  const t = useT();
  const [span, setSpan] = useState<Span>('week');
  const suspend = (reason: string) => {
    const days = spans[span];
    const until = days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString();
    return onDone(api.admin.suspend.mutate({ id, reason, until, suspendedUntil }), t('suspended', { name }));
  };
  return (
    <ReasonSheet
      title={t('suspendTitle', { name })}
      about={t('suspendAbout')}
      action={t('suspend')}
      onAct={suspend}
      onClose={onClose}
    >
      <Choices legend={t('howLong')}>
        {(Object.keys(spans) as Span[]).map((one) => (
          <Choice key={one} type="radio" name="span" checked={one === span} onChange={() => setSpan(one)}>
            {t(`span-${one}`)}
          </Choice>
        ))}
      </Choices>
    </ReasonSheet>
  );
}
