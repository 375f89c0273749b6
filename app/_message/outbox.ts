import { type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { showLatest } from './conversation-patches.ts';
import { withMessage } from './merged-thread.ts';
import { changeThread } from './thread-query.ts';

const patienceMs = 20_000;
/** How long to wait before each of the tries after the first. */
const pausesMs = [1000, 3000];

/** A message that the server has not taken yet. */
export type Pending = {
  /** By which it is taken once, however often it is sent. */
  key: string;
  body: string;
  createdAt: string;
  /** Why it was not taken; null while it is under way. */
  problem: string | null;
};

const outboxQuery = (username: string) =>
  queryOptions<Pending[]>({ queryKey: ['outbox', username], queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });

const none: Pending[] = [];

/** What waits to be taken, the oldest first. */
export const useOutbox = (username: string): Pending[] => useQuery(outboxQuery(username)).data ?? none;

/** Shows a message at once and sends it, after those that wait already. */
export function sendMessage(queryClient: QueryClient, username: string, body: string): void {
  const key = `message-${crypto.randomUUID()}`;
  const pending = { key, body, createdAt: new Date().toISOString(), problem: null };
  change(queryClient, username, (list) => [...list, pending]);
  void deliver(queryClient, username, pending);
}

/** Once more, under the same key: it may have been taken after all. */
export function sendAgain(queryClient: QueryClient, username: string, pending: Pending): void {
  setProblem(queryClient, username, { key: pending.key, problem: null });
  void deliver(queryClient, username, pending);
}

/** Lets go of what was not taken. */
export function discard(queryClient: QueryClient, username: string, key: string): void {
  change(queryClient, username, (list) => list.filter((pending) => pending.key !== key));
}

async function deliver(queryClient: QueryClient, username: string, { key, body }: Pending): Promise<void> {
  const send = () =>
    api.message.send.mutate(
      { username, body },
      { signal: AbortSignal.timeout(patienceMs), context: { idempotencyKey: key } },
    );
  try {
    const { message } = await inTurn(`messages:${username}`, () => patiently(send));
    await changeThread(queryClient, username, (known) => withMessage(known, message));
    discard(queryClient, username, key);
    showLatest(queryClient, username, message);
    announce('Sent');
  } catch (error) {
    const { message } = toldOf(error);
    setProblem(queryClient, username, { key, problem: message });
    announce(`Your message was not sent. ${message}`);
  }
}

/** Tries again where that may help soon. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await send();
    } catch (error) {
      const { code, mayHelp } = toldOf(error);
      if (!mayHelp || code === 'TOO_MANY_REQUESTS') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return send();
}

function setProblem(queryClient: QueryClient, username: string, { key, problem }: Pick<Pending, 'key' | 'problem'>) {
  change(queryClient, username, (list) =>
    list.map((pending) => (pending.key === key ? { ...pending, problem } : pending)),
  );
}

function change(queryClient: QueryClient, username: string, to: (list: Pending[]) => Pending[]): void {
  queryClient.setQueryData(outboxQuery(username).queryKey, (list) => to(list ?? none));
}
