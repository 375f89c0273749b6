import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { forgetChain } from './chain-query.ts';

/** Does what a moderator decides, and reads anew what it changed. `act` gives what hindered it, if anything. */
export function useDecision(slug: string) {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const act = async (decide: () => Promise<unknown>): Promise<string | undefined> => {
    setBusy(true);
    setFailure(undefined);
    let hindered: string | undefined;
    try {
      await decide();
    } catch (error) {
      hindered = toldOf(error).message;
    }
    await Promise.all([
      forgetChain(queryClient, slug),
      queryClient.invalidateQueries({ queryKey: [...trpc.chain.queue.pathKey(), slug] }),
    ]);
    setFailure(hindered);
    setBusy(false);
    return hindered;
  };
  return { act, isBusy, failure };
}
