'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { ReasonSheet } from './reason-sheet.tsx';

type Props = {
  person: PersonDetail;
  onDone: (acting: Promise<unknown>, words: string) => Promise<void>;
  onClose: () => void;
};

/** Days, by how they are called. */
const spans = { 'A day': 1, 'A week': 7, 'A month': 30, 'A year': 365, 'For good': null } as const;
type Span = keyof typeof spans;

/** Suspends somebody for a while or for good, and says why. */
export function SuspendSheet({ person: { id, displayName }, onDone, onClose }: Props) {
  const [span, setSpan] = useState<Span>('A week');
  const suspend = (reason: string) => {
    const days = spans[span];
    const until = days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString();
    return onDone(api.admin.suspend.mutate({ id, reason, until }), `${displayName} is suspended.`);
  };
  return (
    <ReasonSheet
      title={`Suspend ${displayName}`}
      about="From their next request on they can read and take their data, but write nothing. They get your reason by mail."
      action="Suspend"
      onAct={suspend}
      onClose={onClose}
    >
      <Choices legend="For how long">
        {(Object.keys(spans) as Span[]).map((name) => (
          <Choice key={name} type="radio" name="span" checked={name === span} onChange={() => setSpan(name)}>
            {name}
          </Choice>
        ))}
      </Choices>
    </ReasonSheet>
  );
}
