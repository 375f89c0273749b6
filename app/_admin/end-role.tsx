'use client';

import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useT } from './t.ts';

type Props = {
  role: 'investor' | 'validator';
  person: PersonDetail;
  onDone: (acting: Promise<unknown>, words: string) => Promise<void>;
};

/** Ends a role that somebody was given, whether or not a page of it is public; they read why. */
export function EndRole({ role, person: { username, displayName: name }, onDone }: Props) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t(`end-${role}`)}
      </Button>
      {isAsking && (
        <ReasonSheet
          title={t(`end-${role}-title`, { name })}
          about={t(`end-${role}-about`)}
          action={t('endRole')}
          onAct={(reason) => onDone(end[role]({ username, reason }), t(`ended-${role}`, { name }))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type Ending = { username: string; reason: string };

const end = {
  investor: (ending: Ending) => api.investors.endRole.mutate(ending),
  validator: (ending: Ending) => api.validator.end.mutate(ending),
};
