import { hashKey, type QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { keepAnswers } from './answer-keeper.ts';
import { type DeviceStore, deviceStore } from './device-store.ts';
import { dropOtherBuilds, findKept, peopleIn } from './kept-answers.ts';
import { forgetKept, leaveNothing, leaveUnsent } from './leave-nothing.ts';
import { claimDevice, leftBy, ownerHere } from './owner.ts';
import { isReached } from './reach.ts';
import { sayEnd } from './session-end.ts';
import { watchPerson } from './watch-person.ts';

/** Keeps what is read for the next visit, for one person at a time: of whoever was here before nothing shows. */
export async function keepDevice(queryClient: QueryClient, build: string, opened = deviceStore()): Promise<void> {
  const store = await opened;
  const people = new Set(store ? await peopleIn(store, leftBy()) : []);
  const owner = ownerHere();
  if (owner) people.add(owner);
  const { queryKey } = bootstrapQuery();
  const inDocument = queryClient.getQueryData(queryKey) ?? null;
  const start = inDocument ?? (people.size > 0 ? await whoIsHere() : null);
  if (start === 'unreachable') await startAsKept(queryClient, store, build);
  else {
    if (start && !inDocument) queryClient.setQueryData(queryKey, start);
    await makeRoomFor(start?.me.username, { owner, people });
  }
  watchPerson(queryClient);
  if (!store) return;
  // A document that was kept may be older than what the next build wrote.
  if (start !== 'unreachable' && isReached()) await dropOtherBuilds(store, build);
  keepAnswers(queryClient, store, build);
}

type Here = { owner: string | undefined; people: Set<string> };

async function makeRoomFor(username: string | undefined, { owner, people }: Here): Promise<void> {
  const others = [...people].filter((name) => name !== username);
  if (owner && !username) {
    if (await leaveUnsent()) location.reload();
    else sayEnd();
  } else if (owner && owner !== username) await leaveNothing();
  // Words that a visitor wrote are of whoever signs in now.
  else if (others.length > 0) await forgetKept();
  if (username) claimDevice(username);
}

/**
 * A document that knows nobody may come from this device's own cache, or the session has ended: asked only where something
 * of somebody is still here, so that a visitor's browser asks for nothing personal.
 */
async function whoIsHere(): Promise<Bootstrap | null | 'unreachable'> {
  try {
    return await api.prefetch.bootstrap.query({});
  } catch (error) {
    return toldOf(error).code === 'UNAUTHORIZED' ? null : 'unreachable';
  }
}

/** Without a network it is whoever was here last. */
async function startAsKept(queryClient: QueryClient, store: DeviceStore | undefined, build: string): Promise<void> {
  const person = ownerHere();
  if (!store || !person) return;
  const { queryKey } = bootstrapQuery();
  const kept = await findKept(store, hashKey(queryKey), { build, person });
  if (kept) queryClient.setQueryData(queryKey, kept.data as Bootstrap, { updatedAt: kept.at });
}
