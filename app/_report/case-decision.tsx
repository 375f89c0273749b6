'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decidedMeanwhile } from '#app/_admin/decided-meanwhile.ts';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { useNextRow } from '#app/_admin/use-next-row.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { Case } from '#server/moderation/moderation.output.ts';
import { useCaseName } from './case-name.ts';
import { readCasesAgain, showDecided } from './case-query.ts';
import { useT } from './t-later.ts';

type Act = {
  /** What the button says. */
  name: string;
  about: string;
  done: string;
  send: (reason: string) => Promise<unknown>;
};

/** The two ways to decide what is open: the case, or the appeal against it. What went by a decision can come back later too. */
export function CaseDecision({ item, onDecided }: { item: Case; onDecided: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [act, setAct] = useState<Act>();
  const { row, leave } = useNextRow<HTMLDivElement>();
  const name = useCaseName()(item.subject);
  const acts = actsOf(item, t);
  const send = async (chosen: Act, reason: string) => {
    try {
      await chosen.send(reason);
    } catch (error) {
      const stay = leave();
      const isLate = await decidedMeanwhile(error, () => readCasesAgain(queryClient));
      if (isLate) return onDecided();
      stay();
      throw error;
    }
    leave();
    showDecided(queryClient, item.id);
    onDecided();
    toast({ title: chosen.done });
  };
  if (acts.length === 0) return null;
  return (
    <div ref={row} className="flex flex-wrap gap-2">
      {acts.map((one) => (
        <Button key={one.name} aria-haspopup="dialog" onClick={() => setAct(one)}>
          {t.rich('actHidden', {
            act: one.name,
            name,
            hidden: (text) => <span className="sr-only">{text}</span>,
          })}
        </Button>
      ))}
      {act && (
        <ReasonSheet
          title={t('actNamed', { act: act.name, name })}
          about={act.about}
          action={act.name}
          onClose={() => setAct(undefined)}
          onAct={(reason) => send(act, reason)}
        />
      )}
    </div>
  );
}

function actsOf({ id, subject, status, hiddenAt, appealStatus }: Case, t: Translator<'report-later'>): Act[] {
  if (appealStatus === 'pending') {
    const decide = (decision: 'granted' | 'denied') => (reason: string) =>
      api.moderation.decideAppeal.mutate({ id, decision, reason });
    const name = t(subject.kind === 'user' ? 'grant' : 'grantBack');
    return [
      { name, about: t('grantAbout'), done: t('granted'), send: decide('granted') },
      { name: t('deny'), about: t('denyAbout'), done: t('denied'), send: decide('denied') },
    ];
  }
  // What people say of themselves is not taken away, so there is nothing of it to put back.
  if (status === 'upheld' && subject.kind !== 'user' && subject.isHidden && appealStatus !== 'granted') {
    const send = (reason: string) => api.moderation.putBack.mutate({ id, reason });
    return [{ name: t('putBack'), about: t('putBackAbout'), done: t('isBack'), send }];
  }
  if (status !== 'open') return [];
  const decide = (decision: 'upheld' | 'dismissed') => (reason: string) =>
    api.moderation.decide.mutate({ id, decision, reason });
  return [
    {
      name: t(subject.kind === 'user' ? 'uphold' : 'remove'),
      about: t(subject.kind === 'user' ? 'upholdAbout' : 'takeAbout'),
      done: t(subject.kind === 'user' ? 'upheldDone' : 'removedDone'),
      send: decide('upheld'),
    },
    {
      name: t('dismiss'),
      about: t(hiddenAt ? 'dismissBack' : 'dismissStay'),
      done: t(hiddenAt ? 'isBack' : 'dismissedDone'),
      send: decide('dismissed'),
    },
  ];
}
