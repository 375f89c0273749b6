'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { announce } from '#app/_ui/announce.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { oneEach } from '#app/_voice/one-each.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { type TellLost, useTellLost } from '#app/_voice/tell-lost.ts';
import { Wish } from '#app/_voice/wish.ts';
import type { Watch } from '#server/watch/watch.output.ts';
import { useT } from './t.ts';
import { withWatch } from './watch-patch.ts';

type State = Watch['state'];

/** Whether one watches a thing or has muted it, out of one's own start, and how to change that; null for a visitor. */
export function useWatch(subject: string): { state: State; set: (state: State) => void } | null {
  const set = useSetWatch();
  const own = useBootstrap();
  if (!own) return null;
  const state = own.watches.find((one) => one.subject === subject)?.state ?? 'none';
  return { state, set: (wanted) => set({ subject, state }, wanted) };
}

/** Shows at once what is wanted of a thing's news; what fails is as it was, with the reason. */
export function useSetWatch(): (seen: Watch, wanted: State) => void {
  const t = useT();
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  return (seen, wanted) => {
    const one = switches(queryClient, seen.subject, () => newSwitch(queryClient, seen.subject, tellLost));
    one.tellLost = tellLost;
    if (!one.wish.isPending) one.wish.known = seen.state;
    void one.wish.want(wanted);
    announce(t(`now-${wanted}`));
  };
}

type Switch = {
  wish: Wish<State>;
  /** In the words of whoever wanted it last. */
  tellLost: TellLost;
};

const switches = oneEach<Switch>();

function newSwitch(queryClient: QueryClient, subject: string, tellLost: TellLost): Switch {
  const writes = ownWritesOf(queryClient);
  const key = `watch:${subject}`;
  const one: Switch = {
    tellLost,
    wish: new Wish<State>('none', {
      turn: (job) => inTurn(key, job),
      send: async (value) => {
        const { state } = await api.watch.set.mutate({ subject, state: value }, patiently());
        // The list there names what is new in it.
        void queryClient.invalidateQueries({ queryKey: trpc.account.settings.queryKey({}) });
        return state;
      },
      show: () => {
        const { shown = 'none', isPending } = one.wish;
        writes[isPending ? 'show' : 'settle'](key, withWatch({ subject, state: shown }));
      },
      failed: (error, value) => one.tellLost(error, () => void one.wish.want(value)),
    }),
  };
  return one;
}
