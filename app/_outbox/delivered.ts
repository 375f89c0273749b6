import type { QueryClient } from '@tanstack/react-query';
import { newKey } from '#app/_trpc/new-key.ts';
import { isUnanswered, type NewWrite } from './waiting.ts';
import { heldWaiting, underWay } from './waiting-query.ts';

/** Whoever waits longer has their write kept on the device, whatever becomes of the page. */
const lateMs = 4000;

/**
 * Sends a write under one key. What finds no answer, or comes behind others of its thing that wait, is kept in the outbox
 * and sent from there.
 * @throws Waiting where it was kept
 */
export async function delivered<T>(
  queryClient: QueryClient,
  write: NewWrite,
  send: (key: string) => Promise<T>,
): Promise<T> {
  const key = write.key ?? `${write.kind}-${newKey()}`;
  const keep = async (sent: boolean) => (await import('./outbox.ts')).keepWrite(queryClient, { ...write, key, sent });
  const isBehind = heldWaiting(queryClient).some(({ thing, problem }) => thing === write.thing && problem === null);
  if (!navigator.onLine || isBehind) throw await keep(false);
  let kept: Promise<unknown> | undefined;
  const late = setTimeout(() => {
    kept = keep(true);
  }, lateMs);
  const forget = async () => {
    if (!kept) return;
    await kept;
    await (await import('./waiting-writes.ts')).forgetWrite(queryClient, key);
  };
  underWay.add(key);
  try {
    const answer = await send(key).finally(() => clearTimeout(late));
    await forget();
    return answer;
  } catch (error) {
    underWay.delete(key);
    if (isUnanswered(error)) throw await keep(true);
    await forget();
    throw error;
  } finally {
    underWay.delete(key);
  }
}
