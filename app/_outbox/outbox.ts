import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { kinds } from './kind-table.ts';
import { merged } from './merged.ts';
import { tellOutcome } from './outcome.ts';
import { sendSoon, sendWaiting } from './sending.ts';
import { type NewWrite, Waiting } from './waiting.ts';
import { heldWaiting, writerHere } from './waiting-query.ts';
import { changeWaiting, forgetWrite, noteOfWrite } from './waiting-writes.ts';

type Kept = NewWrite & Pick<WaitingWrite, 'key' | 'sent'>;

/** Keeps a write until it is sent, and gives what to throw in place of an answer. */
export async function keepWrite(queryClient: QueryClient, write: Kept): Promise<Waiting> {
  const person = writerHere(queryClient) ?? '';
  const next = { ...write, person, at: Date.now(), problem: null };
  const waiting = await changeWaiting(queryClient, (before) => merged(before, next));
  // What was tried a moment ago has time; what only came behind others may find the way free.
  sendSoon(queryClient, write.sent ? undefined : 0);
  return new Waiting(!waiting.some(({ key }) => key === write.key));
}

/** Sends what waits at once, and gives when all of it was tried. */
export const sendNow = (queryClient: QueryClient): Promise<void> => sendWaiting(queryClient);

/** Sends once more what the server did not take; over what it was changed to meanwhile. */
export async function tryAgain(queryClient: QueryClient, key: string): Promise<void> {
  const refused = heldWaiting(queryClient).find((one) => one.key === key);
  const write = await noteOfWrite(queryClient, key, {
    problem: null,
    ...(refused?.over !== undefined && { input: refused.over, over: undefined }),
  });
  if (write) kinds[write.kind]?.show(queryClient, write);
  sendSoon(queryClient, 0);
}

/** Lets go of a write, and of how it showed. */
export async function discard(queryClient: QueryClient, write: WaitingWrite): Promise<void> {
  await forgetWrite(queryClient, write.key);
  tellOutcome(queryClient, { write, problem: null });
}
