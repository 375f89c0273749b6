'use client';

import { useState } from 'react';
import { useTold } from '#app/_account/auth-words.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { useRefresh } from './settings-query.ts';
import { useT } from './t.ts';

export function UndoDeletion() {
  const t = useT();
  const told = useTold();
  const refresh = useRefresh();
  const [problem, setProblem] = useState('');
  const undo = () =>
    api.account.undoDeletion.mutate({}).then(refresh, (error: unknown) => setProblem(told(error).message));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look="primary" onClick={undo}>
        {t('keepAccount')}
      </Button>
      <span role="status" className="text-bad">
        {problem}
      </span>
    </div>
  );
}
