'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Time } from '#app/_ui/time.tsx';
import { AppealText } from '#server/report/report.input.ts';
import type { OwnCase } from '#server/report/report.output.ts';
import { CaseLink } from './case-link.tsx';
import { showAppeal } from './own-query.ts';

/** What was decided about something of one's own, and what one says to that. */
export function OwnCaseItem({ item }: { item: OwnCase }) {
  const { subject, words, status, decision, decidedAt, hiddenAt, appeal, appealStatus, appealDecision } = item;
  const at = decidedAt ?? hiddenAt;
  return (
    <li className="border-line grid gap-2 border-b py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <CaseLink subject={subject} />
        <span className="text-12 text-muted">
          {outcomeOf(item)}
          {at && (
            <>
              {' '}
              <Time iso={at} long />
            </>
          )}
        </span>
      </p>
      {words && subject.kind !== 'project' && subject.kind !== 'user' && (
        <p dir="auto" className="text-muted line-clamp-3 [overflow-wrap:anywhere]">
          “{words}”
        </p>
      )}
      {status === 'open' && <Said by="Why">Several people have reported it. An admin looks at it next.</Said>}
      {decision && <Said by="Why">{decision}</Said>}
      {appeal && <Said by="Your appeal">{appeal}</Said>}
      {appealDecision && <Said by="The answer">{appealDecision}</Said>}
      {status === 'upheld' && !appealStatus && <AppealForm id={item.id} name={subject.name} />}
    </li>
  );
}

function outcomeOf({ status, subject, appealStatus }: OwnCase): string {
  if (appealStatus === 'pending') return 'Your appeal waits for an admin; decided';
  if (appealStatus === 'granted') return 'Appeal granted; decided';
  if (appealStatus === 'denied') return 'Appeal denied; decided';
  if (status === 'open') return 'Hidden until an admin has looked,';
  if (status === 'dismissed') return 'Put back';
  return subject.kind === 'user' ? 'Reports upheld' : 'Removed';
}

function Said({ by, children }: { by: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-3">
      <p className="text-muted">{by}</p>
      <p dir="auto" className="text-text-2 [overflow-wrap:anywhere] whitespace-pre-line">
        {children}
      </p>
    </div>
  );
}

function AppealForm({ id, name }: { id: string; name: string }) {
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const known = AppealText.safeParse(text);
    if (!known.success) return setProblem(known.error.issues[0]?.message);
    setBusy(true);
    setProblem(undefined);
    try {
      await api.report.appeal.mutate({ id, appeal: known.data });
      showAppeal(queryClient, id, known.data);
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
  };
  if (!isOpen) {
    return (
      <p>
        <Button size="small" className="touch:min-h-11" aria-label={`Appeal: ${name}`} onClick={() => setOpen(true)}>
          Appeal
        </Button>
      </p>
    );
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormArea
        label="Why the decision is wrong"
        rows={4}
        maxLength={2000}
        dir="auto"
        value={text}
        error={problem}
        hint="An admin reads it. You can appeal once."
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <p className="flex gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          Send appeal
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
