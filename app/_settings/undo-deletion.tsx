'use client';

import { useState } from 'react';
import { told } from '#app/_account/auth-words.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { useRefresh } from './settings-query.ts';

export function UndoDeletion() {
  const refresh = useRefresh();
  const [problem, setProblem] = useState('');
  const undo = () =>
    api.account.undoDeletion.mutate({}).then(refresh, (error: unknown) => setProblem(told(error).message));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look="primary" onClick={undo}>
        Keep my account
      </Button>
      <span role="status" className="text-bad">
        {problem}
      </span>
    </div>
  );
}
