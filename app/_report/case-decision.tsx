'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { Case } from '#server/moderation/moderation.output.ts';
import { showDecided } from './case-query.ts';

type Act = {
  /** What the button says. */
  name: string;
  about: string;
  done: string;
  send: (reason: string) => Promise<unknown>;
};

/** The two ways to decide what is open: the case, or the appeal against it. A project can come back later too. */
export function CaseDecision({ item }: { item: Case }) {
  const queryClient = useQueryClient();
  const [act, setAct] = useState<Act>();
  const acts = actsOf(item);
  if (acts.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {acts.map((one) => (
        <Button key={one.name} aria-haspopup="dialog" onClick={() => setAct(one)}>
          {one.name}
          <span className="sr-only">: {item.subject.name}</span>
        </Button>
      ))}
      {act && (
        <ReasonSheet
          title={`${act.name}: ${item.subject.name}`}
          about={act.about}
          action={act.name}
          onClose={() => setAct(undefined)}
          onAct={async (reason) => {
            await act.send(reason);
            showDecided(queryClient, item.id);
            toast({ title: act.done });
          }}
        />
      )}
    </div>
  );
}

function actsOf({ id, subject, status, hiddenAt, appealStatus }: Case): Act[] {
  if (appealStatus === 'pending') {
    const decide = (decision: 'granted' | 'denied') => (reason: string) =>
      api.moderation.decideAppeal.mutate({ id, decision, reason });
    const name = subject.kind === 'user' ? 'Grant the appeal' : 'Grant and put back';
    return [
      { name, about: 'The author reads the reason.', done: 'The appeal is granted.', send: decide('granted') },
      {
        name: 'Deny the appeal',
        about: 'It stays as it is. The author reads the reason.',
        done: 'The appeal is denied.',
        send: decide('denied'),
      },
    ];
  }
  if (status === 'upheld' && subject.kind === 'project' && subject.isHidden) return [putBack(subject.path ?? '')];
  if (status !== 'open') return [];
  const decide = (decision: 'upheld' | 'dismissed') => (reason: string) =>
    api.moderation.decide.mutate({ id, decision, reason });
  return [
    {
      name: subject.kind === 'user' ? 'Uphold' : 'Remove',
      about:
        subject.kind === 'user'
          ? 'The person reads the reason. To suspend them, open them among People.'
          : 'Nobody sees it any more. The author reads the reason, and may appeal once.',
      done: subject.kind === 'user' ? 'The reports are upheld.' : 'It is removed.',
      send: decide('upheld'),
    },
    {
      name: 'Dismiss',
      about: hiddenAt
        ? 'It is put back. The author and those who reported it hear of that.'
        : 'It stays. Those who reported it hear that you found nothing wrong.',
      done: hiddenAt ? 'It is back.' : 'The reports are dismissed.',
      send: decide('dismissed'),
    },
  ];
}

const putBack = (path: string): Act => ({
  name: 'Put back',
  about: 'It is as it was before. Its owner reads the reason.',
  done: 'It is back.',
  send: (reason) => api.moderation.restoreProject.mutate({ slug: path.replace('/projects/', ''), reason }),
});
