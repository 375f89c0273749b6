import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decidedMeanwhile } from '#app/_admin/decided-meanwhile.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { queueKey } from './queue-query.ts';
import { useT } from './t.ts';

type Told = {
  /** The row is about to go. */
  onLeave: () => void;
  onDone: () => void;
};

/** What an admin does about one thing that was sent; the list follows, and what was closed can be reopened at once. */
export function useQueueWrites(id: string, { onLeave, onDone }: Told) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const readAgain = async () => {
    onLeave();
    await queryClient.invalidateQueries({ queryKey: queueKey });
    onDone();
  };
  const done = async (write: Promise<unknown>) => {
    setBusy(true);
    try {
      await write;
      await readAgain();
    } finally {
      setBusy(false);
    }
  };
  /** Also from a toast, when the row is gone: what fails is told in passing. */
  const reopen = () =>
    done(api.feedback.reopen.mutate({ id })).catch((error: unknown) => toast({ title: toldOf(error).message }));
  const close = async (answer: string) => {
    setFailure(undefined);
    try {
      await done(api.feedback.answer.mutate({ id, answer }));
      const title = t(answer.trim() ? 'answered' : 'closed');
      toast({ title, action: { name: t('reopen'), act: () => void reopen() } });
    } catch (error) {
      if (!(await decidedMeanwhile(error, readAgain))) setFailure(toldOf(error).message);
    }
  };
  return { close, reopen, isBusy, failure };
}
