import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { kinds } from './kind-table.ts';
import { merged } from './merged.ts';
import { tellOutcome } from './outcome.ts';
import { sendSoon } from './sending.ts';
import { heldWaiting } from './waiting-query.ts';
import { changeWaiting, forgetWrite, noteOfWrite } from './waiting-writes.ts';

/** Keeps a write until it is sent. False where it has undone one that waited, so that there is nothing to send. */
export async function keepWrite(queryClient: QueryClient, write: WaitingWrite): Promise<boolean> {
  const waiting = await changeWaiting(queryClient, (before) => merged(before, write));
  // What was tried a moment ago has time; what only came behind others may find the way free.
  sendSoon(queryClient, write.sent ? undefined : 0);
  return waiting.some(({ key }) => key === write.key);
}

/** Sends once more what the server did not take. */
export async function tryAgain(queryClient: QueryClient, key: string): Promise<void> {
  await noteOfWrite(queryClient, key, { problem: null });
  const write = heldWaiting(queryClient).find((one) => one.key === key);
  if (write) kinds[write.kind]?.show(queryClient, write);
  sendSoon(queryClient, 0);
}

/** Lets go of a write, and of how it showed. */
export async function discard(queryClient: QueryClient, write: WaitingWrite): Promise<void> {
  await forgetWrite(queryClient, write.key);
  tellOutcome(queryClient, { write, problem: null });
}
