import type { Query, QueryClient } from '@tanstack/react-query';
import type { DeviceStore, KeptAnswer } from './device-store.ts';
import { findHere } from './find-here.ts';
import { keepAll } from './kept-answers.ts';
import { findKeptBy } from './kept-first.ts';
import { ownerHere } from './owner.ts';
import { isReached } from './reach.ts';
import { firstPageOf, keptFor } from './what-is-kept.ts';
import { whenIdle } from './when-idle.ts';

const settleMs = 1000;
/** Bigger ones are seldom and would push out many others. */
const mostBytesEach = 512 * 1024;

/** Writes what is read to the device once nothing has changed for a second and the browser has time, and finds it there. */
export function keepAnswers(queryClient: QueryClient, store: DeviceStore, build: string): void {
  const changed = new Set<Query>();
  const owner = ownerHere();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (query: Query) => {
    // What shows while nobody answers was kept before, maybe by another build.
    if (query.state.data == null || keptFor(query.queryKey) === 'nobody' || !isReached()) return;
    changed.add(query);
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(write), settleMs);
  };
  const write = () => {
    const answers = [...changed].flatMap((query) => answerOf(query, build) ?? []);
    changed.clear();
    // Another tab has signed out, or in as somebody else: what this one has read is not theirs.
    if (ownerHere() !== owner) return;
    // A full disk loses nothing: it is all on the server.
    void keepAll(store, answers).catch(() => {});
  };
  for (const query of queryClient.getQueryCache().getAll()) note(query);
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') note(event.query);
  });
  findKeptBy(findHere);
}

/** Undefined where nobody may keep it: what is somebody's is kept as long as this browser is theirs. */
function answerOf({ queryHash: hash, queryKey, state }: Query, build: string): KeptAnswer | undefined {
  const isOwn = keptFor(queryKey) === 'person';
  const person = isOwn ? usernameIn(state.data) : null;
  if (isOwn && (person === null || person !== ownerHere())) return undefined;
  const data = firstPageOf(state.data);
  const sizeBytes = JSON.stringify(data).length;
  if (sizeBytes > mostBytesEach) return undefined;
  return { hash, queryKey, data, person, at: state.dataUpdatedAt, build, sizeBytes };
}

function usernameIn(data: unknown): string | null {
  const { me } = (data ?? {}) as { me?: { username?: string } };
  return me?.username ?? null;
}
