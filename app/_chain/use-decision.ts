import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decide, decideOrSay } from './decide.ts';

/** What a moderator decides where they stand. `act` shows here what hindered it, `actOrSay` says it in passing; both give it. */
export function useDecision(slug: string) {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const by = (way: typeof decide) => async (send: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    const hindered = await way({ queryClient, slug }, send);
    if (way === decide) setFailure(hindered);
    setBusy(false);
    return hindered;
  };
  return { act: by(decide), actOrSay: by(decideOrSay), isBusy, failure };
}
