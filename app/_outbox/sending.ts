import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { kinds } from './kind-table.ts';
import { afterTaken, nextToSend } from './merged.ts';
import { tellOutcome } from './outcome.ts';
import { isUnanswered } from './waiting.ts';
import { heldWaiting, underWay } from './waiting-query.ts';
import { changeWaiting, forgetWrite, noteOfWrite, readWaiting } from './waiting-writes.ts';

/** How long to wait before the first try, the second, and so on; the last for good. */
const pausesMs = [3000, 5000, 10_000, 20_000, 40_000, 60_000];

let tries = 0;
let refusedWords = (problem: string): string => problem;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says from now on in these words that something was not taken. */
export function sayRefusedBy(words: (problem: string) => string): void {
  refusedWords = words;
}

/** Sends what waits, after a pause that grows with each try that found no answer. */
export function sendSoon(queryClient: QueryClient, inMs?: number): void {
  if (inMs === 0) tries = 0;
  const pauseMs = inMs ?? pausesMs[Math.min(tries, pausesMs.length - 1)];
  clearTimeout(timer);
  timer = setTimeout(() => void sendWaiting(queryClient), pauseMs);
}

/** Tries at once. */
export async function sendWaiting(queryClient: QueryClient): Promise<void> {
  if (!navigator.onLine || document.hidden || !heldWaiting(queryClient).some(({ problem }) => problem === null)) return;
  // One tab at a time, so that each is sent by one.
  const isDone = await alone(() => sendAll(queryClient));
  tries = isDone ? 0 : tries + 1;
  if (!isDone) sendSoon(queryClient);
}

/** The oldest first. False where nobody answers, or it is not known in whose name to ask. */
async function sendAll(queryClient: QueryClient): Promise<boolean> {
  const person = await whoIsHere(queryClient);
  if (person === undefined) return false;
  // Another tab may have sent some meanwhile.
  const next = async () =>
    nextToSend(
      (await readWaiting(queryClient)).filter(({ key }) => !underWay.has(key)),
      person,
    );
  for (let write = await next(); write; write = await next()) {
    if (!(await sendOne(queryClient, write))) return false;
  }
  return true;
}

async function sendOne(queryClient: QueryClient, write: WaitingWrite): Promise<boolean> {
  const { key, input } = write;
  const kind = kinds[write.kind];
  // The page has not loaded what sends it.
  if (!kind) return false;
  try {
    if (!write.sent && !(await noteOfWrite(queryClient, key, { sent: true }))) return true;
    const answer = await kind.send(input, key);
    // Told before it is forgotten: what is written from then on is no change of the state before.
    tellOutcome(queryClient, { write, answer });
    await changeWaiting(queryClient, (waiting) =>
      afterTaken(waiting, key, (later) => kind.rebased?.(later, answer) ?? later),
    );
    return true;
  } catch (error) {
    const told = toldOf(error);
    const { code, message: problem } = told;
    const isLater = code === 'TOO_MANY_REQUESTS' || code === 'UNAUTHORIZED';
    if (isLater || (isUnanswered(error) && code !== 'INTERNAL')) return false;
    if (heldWaiting(queryClient).some(({ follows }) => follows === key)) {
      // All of it is in what was written over it, which is sent next.
      await forgetWrite(queryClient, key);
      return true;
    }
    const over = kind.over?.(input, told);
    await noteOfWrite(queryClient, key, { problem, over });
    tellOutcome(queryClient, { write: { ...write, over }, problem });
    toast({ title: refusedWords(problem) });
    return true;
  }
}

/** Whose session this is now, whatever this page was made for; a page that came from this device learns it. */
async function whoIsHere(queryClient: QueryClient): Promise<string | undefined> {
  const { queryKey } = bootstrapQuery();
  try {
    const start = await api.prefetch.bootstrap.query({});
    if (!queryClient.getQueryData(queryKey)) queryClient.setQueryData(queryKey, start);
    return start.me.username;
  } catch {
    return undefined;
  }
}

function alone<T>(job: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('prova-outbox', job) : job();
}
