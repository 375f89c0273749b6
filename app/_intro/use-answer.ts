import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { Intro } from '#server/intro/intro.output.ts';
import { forgetIntros } from './intros-query.ts';

type Given = { status: 'accepted' } | { status: 'declined'; declinedReason: string };

/** Answers a request. It shows once the server has it, since an answer cannot be taken back. */
export function useAnswer(intro: Intro) {
  const queryClient = useQueryClient();
  const [given, setGiven] = useState<Given & { answeredAt: string }>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const send = async (answer: Given, write: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await write();
      setGiven({ ...answer, answeredAt: new Date().toISOString() });
      forgetIntros(queryClient);
    } catch (error) {
      setFailure(toldOf(error).message);
    }
    setBusy(false);
  };
  const { id } = intro;
  return {
    shown: { ...intro, ...given },
    isOwnAnswer: given !== undefined,
    isBusy,
    failure,
    accept: () => send({ status: 'accepted' }, () => api.intro.accept.mutate({ id })),
    decline: (reason: string) =>
      send({ status: 'declined', declinedReason: reason }, () => api.intro.decline.mutate({ id, reason })),
  };
}
