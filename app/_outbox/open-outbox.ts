import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { kinds } from './kind-table.ts';
import { knowKinds } from './kinds.ts';
import { followOutcomes } from './outcome.ts';
import { sayRefusedBy, sendSoon } from './sending.ts';
import { heldWaiting } from './waiting-query.ts';
import { changeWaiting, followWaiting, readWaiting } from './waiting-writes.ts';

/** Shows what waits since earlier pages, sends it, and goes on doing so whenever there may be a way. */
export async function openOutbox(queryClient: QueryClient, t: Translator<'outbox'>): Promise<void> {
  sayRefusedBy((problem) => t('waitedNotTaken', { problem }));
  knowKinds(t);
  followOutcomes(queryClient);
  await followWaiting(queryClient);
  await forgetOthers(queryClient);
  for (const write of heldWaiting(queryClient)) kinds[write.kind]?.show(queryClient, write);
  const send = () => sendSoon(queryClient, 0);
  addEventListener('online', send);
  document.addEventListener('visibilitychange', send);
  send();
}

/** Nobody meets what another person left here. A document that was kept is nobody's: who is here shows later. */
async function forgetOthers(queryClient: QueryClient): Promise<void> {
  const me = queryClient.getQueryData(bootstrapQuery().queryKey)?.me.username;
  if (me === undefined || (await readWaiting(queryClient)).every(({ person }) => person === me)) return;
  await changeWaiting(queryClient, (waiting) => waiting.filter(({ person }) => person === me));
}
