'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { markAllRead } from './mark-read.ts';

type State = { words: string; again?: { label: string; run: () => Promise<void> } };

/** How many are new, and a way to be done with all of them, which can be undone. */
export function ReadAll() {
  const queryClient = useQueryClient();
  const count = useBootstrap()?.unread.notifications ?? 0;
  const [state, setState] = useState<State>();

  const readAll = async () => {
    setState(undefined);
    try {
      const undo = await markAllRead(queryClient);
      setState({ words: 'All are marked as read.', again: { label: 'Undo', run: () => undoWith(undo) } });
    } catch {
      setState({ words: 'They could not be marked as read. Are you online?', again: { label: 'Retry', run: readAll } });
    }
  };
  const undoWith = async (undo: () => Promise<void>) => {
    setState(undefined);
    try {
      await undo();
      setState({ words: 'They are unread again.' });
    } catch {
      setState({ words: 'That could not be undone.', again: { label: 'Retry', run: () => undoWith(undo) } });
    }
  };

  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 pb-2">
      <p className="text-muted tabular-nums" role="status">
        {state?.words ?? (count > 0 ? `${formatNumber(count)} unread` : 'All read')}
      </p>
      {state?.again ? (
        <Button size="small" className="touch:min-h-11" onClick={() => void state.again?.run()}>
          {state.again.label}
        </Button>
      ) : (
        count > 0 && (
          <Button size="small" className="touch:min-h-11" onClick={() => void readAll()}>
            Mark all as read
          </Button>
        )
      )}
    </div>
  );
}
