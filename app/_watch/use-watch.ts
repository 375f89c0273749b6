'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
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
  return (seen, wanted) => {
    const wish = wishOf(queryClient, seen.subject, t);
    if (!wish.isPending) wish.known = seen.state;
    void wish.want(wanted);
    announce(t(`now-${wanted}`));
  };
}

const known = new WeakMap<QueryClient, Map<string, Wish<State>>>();

function wishOf(queryClient: QueryClient, subject: string, t: Translator<'watch'>): Wish<State> {
  const wishes = known.get(queryClient) ?? new Map<string, Wish<State>>();
  known.set(queryClient, wishes);
  const wish = wishes.get(subject) ?? newWish(queryClient, subject, t);
  wishes.set(subject, wish);
  return wish;
}

function newWish(queryClient: QueryClient, subject: string, t: Translator<'watch'>): Wish<State> {
  const writes = ownWritesOf(queryClient);
  const key = `watch:${subject}`;
  const wish: Wish<State> = new Wish<State>('none', {
    turn: (job) => inTurn(key, job),
    send: async (value) => {
      const { state } = await api.watch.set.mutate({ subject, state: value }, patiently());
      // The list there names what is new in it.
      void queryClient.invalidateQueries({ queryKey: trpc.account.settings.queryKey({}) });
      return state;
    },
    show: () => writes[wish.isPending ? 'show' : 'settle'](key, withWatch({ subject, state: wish.shown ?? 'none' })),
    failed: (error, value) => {
      const { message, mayHelp } = toldOf(error);
      const retry = { name: t('retry'), act: () => void wish.want(value) };
      toast({ title: t('lost', { why: message }), ...(mayHelp && { action: retry }) });
    },
  });
  return wish;
}
