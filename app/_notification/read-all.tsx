'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { markAllRead } from './mark-read.ts';
import { useT } from './t-later.ts';

type State = { words: string; again?: { label: string; run: () => Promise<void> } };

/** How many are new, and a way to be done with all of them, which can be undone. */
export function ReadAll() {
  const t = useT();
  const queryClient = useQueryClient();
  const count = useBootstrap()?.unread.notifications ?? 0;
  const [state, setState] = useState<State>();

  const readAll = async () => {
    setState(undefined);
    try {
      const undo = await markAllRead(queryClient);
      setState({ words: t('allMarked'), again: { label: t('undo'), run: () => undoWith(undo) } });
    } catch {
      setState({ words: t('notMarked'), again: { label: t('retry'), run: readAll } });
    }
  };
  const undoWith = async (undo: () => Promise<void>) => {
    setState(undefined);
    try {
      await undo();
      setState({ words: t('undone') });
    } catch {
      setState({ words: t('notUndone'), again: { label: t('retry'), run: () => undoWith(undo) } });
    }
  };

  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 pb-2">
      <p className="text-muted tabular-nums" role="status">
        {state?.words ?? (count > 0 ? t('unreadOf', { count }) : t('allRead'))}
      </p>
      {state?.again ? (
        <Button size="small" onClick={() => void state.again?.run()}>
          {state.again.label}
        </Button>
      ) : (
        count > 0 && (
          <Button size="small" onClick={() => void readAll()}>
            {t('markAll')}
          </Button>
        )
      )}
    </div>
  );
}
