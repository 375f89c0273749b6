import { type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import { heldWaiting } from '#app/_outbox/waiting-query.ts';
import { api } from '#app/_trpc/client.ts';
import { newKey } from '#app/_trpc/new-key.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { showLatest } from './conversation-patches.ts';
import { withMessage } from './merged-thread.ts';
import { changeThread } from './thread-query.ts';

/** A message that the server has not taken yet. */
export type Pending = {
  /** By which it is taken once, however often it is sent. */
  key: string;
  body: string;
  createdAt: string;
  /** Why it was not taken; null while it is under way, or waits on this device. */
  problem: string | null;
  waits: boolean;
};

const pendingQuery = (username: string) =>
  queryOptions<Pending[]>({
    queryKey: ['pending-messages', username],
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });

const none: Pending[] = [];

/** What waits to be taken, the oldest first. */
export const usePendingMessages = (username: string): Pending[] => useQuery(pendingQuery(username)).data ?? none;

/** Shows a message at once and sends it, after those that wait already. */
export function sendMessage(queryClient: QueryClient, { username, body }: WaitingMessage, t: Words): void {
  const key = `message-${newKey()}`;
  const pending = { key, body, createdAt: new Date().toISOString(), problem: null, waits: false };
  change(queryClient, username, (list) => [...list, pending]);
  void deliver(queryClient, { ...pending, username }, t);
}

/** Once more, under the same key: it may have been taken after all. */
export function sendAgain(queryClient: QueryClient, pending: Pending & WaitingMessage, t: Words): void {
  setState(queryClient, pending.username, { key: pending.key, problem: null, waits: false });
  const isWaiting = heldWaiting(queryClient).some(({ key }) => key === pending.key);
  if (isWaiting) void loadOutbox().then(({ tryAgain }) => tryAgain(queryClient, pending.key));
  else void deliver(queryClient, pending, t);
}

/** Lets go of what was not taken. */
export function discard(queryClient: QueryClient, username: string, key: string): void {
  forget(queryClient, username, key);
  const waiting = heldWaiting(queryClient).find((one) => one.key === key);
  if (waiting) void loadOutbox().then((outbox) => outbox.discard(queryClient, waiting));
}

/** A message as it waits where nobody answers. */
export type WaitingMessage = { username: string; body: string };

type Words = Translator<'message-later'>;

const thingOf = (username: string): string => `messages:${username}`;

async function deliver(
  queryClient: QueryClient,
  { key, username, body }: WaitingMessage & { key: string },
  t: Words,
): Promise<void> {
  const message: WaitingMessage = { username, body };
  const write = { kind: 'message', thing: thingOf(username), input: message, key };
  try {
    const answer = await inTurn(thingOf(username), () => delivered(queryClient, write, () => sendOne(message, key)));
    await showSent(queryClient, { username, key }, answer);
    announce(t('sent'));
  } catch (error) {
    const waits = error instanceof Waiting;
    const problem = waits ? null : toldOf(error).message;
    setState(queryClient, username, { key, problem, waits });
    announce(t('wasNotSent', { problem: problem ?? t('waits') }));
  }
}

/** Sends it, once however often under one key. */
export const sendOne = ({ username, body }: WaitingMessage, idempotencyKey: string) =>
  api.message.send.mutate({ username, body }, patiently(idempotencyKey));

/** Shows a message that waits since an earlier page, or why it was not taken. */
export function showWaiting(
  queryClient: QueryClient,
  { username, body }: WaitingMessage,
  { key, at, problem }: Pick<WaitingWrite, 'key' | 'at' | 'problem'>,
): void {
  const pending = { key, body, createdAt: new Date(at).toISOString(), problem, waits: problem === null };
  change(queryClient, username, (list) => [...list.filter((one) => one.key !== key), pending]);
}

/** Puts the message into the thread in place of the one that was under way. */
export async function showSent(
  queryClient: QueryClient,
  { username, key }: { username: string; key: string },
  { message }: Awaited<ReturnType<typeof sendOne>>,
): Promise<void> {
  await changeThread(queryClient, username, (known) => withMessage(known, message));
  forget(queryClient, username, key);
  showLatest(queryClient, username, { latest: message });
}

export function forget(queryClient: QueryClient, username: string, key: string): void {
  change(queryClient, username, (list) => list.filter((pending) => pending.key !== key));
}

const loadOutbox = () => import('#app/_outbox/outbox.ts');

type State = Pick<Pending, 'key' | 'problem' | 'waits'>;

function setState(queryClient: QueryClient, username: string, state: State) {
  change(queryClient, username, (list) =>
    list.map((pending) => (pending.key === state.key ? { ...pending, ...state } : pending)),
  );
}

function change(queryClient: QueryClient, username: string, to: (list: Pending[]) => Pending[]): void {
  queryClient.setQueryData(pendingQuery(username).queryKey, (list) => to(list ?? none));
}
