import type { QueryClient } from '@tanstack/react-query';
import { deviceStore, type WaitingWrite } from '#app/_device/device-store.ts';
import { byAge } from './merged.ts';
import { heldWaiting, waitingQuery, writerHere } from './waiting-query.ts';

/** Other tabs of this browser read again what waits. */
const tabs = new BroadcastChannel('prova-waiting');

/** Changes what waits, in one transaction, so that no tab overwrites what another has kept. */
export async function changeWaiting(
  queryClient: QueryClient,
  to: (waiting: WaitingWrite[]) => WaitingWrite[],
): Promise<WaitingWrite[]> {
  const store = await deviceStore();
  if (!store) return hold(queryClient, to(heldWaiting(queryClient)));
  const { store: writes, done } = store.transaction('writes', 'readwrite');
  const before = (await writes.getAll()).sort(byAge);
  const after = to(before);
  for (const one of before) if (!after.some(({ key }) => key === one.key)) void writes.delete(one.key);
  for (const one of after) if (!before.includes(one)) void writes.put(one);
  await done;
  tabs.postMessage('changed');
  return hold(queryClient, after);
}

/** The write has been done, or is wanted no more. */
export async function forgetWrite(queryClient: QueryClient, key: string): Promise<void> {
  await changeWaiting(queryClient, (waiting) => waiting.filter((one) => one.key !== key));
}

type Note = Partial<Pick<WaitingWrite, 'input' | 'sent' | 'problem' | 'over'>>;

/** Notes of a write what became of it meanwhile. Gives it; undefined where another has taken its place. */
export async function noteOfWrite(
  queryClient: QueryClient,
  key: string,
  note: Note,
): Promise<WaitingWrite | undefined> {
  const waiting = await changeWaiting(queryClient, (before) =>
    before.map((one) => (one.key === key ? { ...one, ...note } : one)),
  );
  return waiting.find((one) => one.key === key);
}

/** What waits on this device, whoever wrote it; where it keeps nothing, what this page holds. */
export async function readWaiting(queryClient: QueryClient): Promise<WaitingWrite[]> {
  const store = await deviceStore();
  return store ? hold(queryClient, await store.getAllFromIndex('writes', 'at')) : heldWaiting(queryClient);
}

/** Holds what waits, and what other tabs make of it. */
export async function followWaiting(queryClient: QueryClient): Promise<void> {
  tabs.onmessage = () => void readWaiting(queryClient);
  await readWaiting(queryClient);
}

/** What somebody has left whose session is over shows to nobody, until they are here again. */
function hold(queryClient: QueryClient, waiting: WaitingWrite[]): WaitingWrite[] {
  const writer = writerHere(queryClient);
  queryClient.setQueryData(
    waitingQuery().queryKey,
    waiting.filter(({ person }) => person === writer),
  );
  return waiting;
}
