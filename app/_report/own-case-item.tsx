'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Time } from '#app/_ui/time.tsx';
import { AppealText } from '#server/report/report.input.ts';
import type { OwnCase } from '#server/report/report.output.ts';
import { CaseLink } from './case-link.tsx';
import { useCaseName } from './case-name.ts';
import { showAppeal } from './own-query.ts';
import { useT } from './t-later.ts';

/** What was decided about something of one's own, and what one says to that. */
export function OwnCaseItem({ item }: { item: OwnCase }) {
  const t = useT();
  const nameOf = useCaseName();
  const {
    subject,
    words,
    status,
    decision,
    decidedAt,
    hiddenAt,
    appeal,
    appealStatus,
    appealDecision,
    appealDecidedAt,
  } = item;
  const at = appealDecidedAt ?? decidedAt ?? hiddenAt;
  return (
    <li className="border-line grid gap-2 border-b py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <CaseLink subject={subject} />
        <span className="text-12 text-muted">
          {t.rich(outcomeOf(item), { time: () => at && <Time iso={at} long /> })}
        </span>
      </p>
      {words && subject.kind !== 'project' && subject.kind !== 'user' && (
        <p dir="auto" className="text-muted line-clamp-3 [overflow-wrap:anywhere]">
          {t('quoted', { words })}
        </p>
      )}
      {status === 'open' && <Said by={t('why')}>{t('whyOpen')}</Said>}
      {decision && <Said by={t('why')}>{decision}</Said>}
      {appeal && <Said by={t('yourAppeal')}>{appeal}</Said>}
      {appealDecision && <Said by={t('answer')}>{appealDecision}</Said>}
      {status === 'upheld' && !appealStatus && <AppealForm id={item.id} name={nameOf(subject)} />}
    </li>
  );
}

function outcomeOf({ status, subject, appealStatus }: OwnCase) {
  if (appealStatus === 'pending') return 'appealWaits';
  if (appealStatus === 'granted') return 'appealGranted';
  if (appealStatus === 'denied') return 'appealDenied';
  if (status === 'open') return 'hiddenAt';
  if (status === 'dismissed') return 'backAt';
  return subject.kind === 'user' ? 'upheldAt' : 'removedAt';
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
  const t = useT();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState<boolean>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const known = AppealText.safeParse(text);
    if (!known.success) return setProblem(inOwnWords(known.error.issues[0]?.message ?? ''));
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
        <Button
          size="small"
          aria-label={t('appealNamed', { name })}
          // The button that cancelled is gone.
          autoFocus={isOpen === false}
          onClick={() => setOpen(true)}
        >
          {t('appeal')}
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
        label={t('appealWhy')}
        rows={4}
        maxLength={2000}
        dir="auto"
        value={text}
        error={problem}
        hint={t('appealHint')}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <p className="flex gap-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('appealSend')}
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
