import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { Thread } from '#server/message/message.output.ts';
import { mergedThread, withOlder } from './merged-thread.ts';

/** How often an open thread looks for what is new. */
export const freshMs = 10_000;

/** A thread as far as it was read; null where one cannot write to anybody of that name. */
export function threadQuery(queryClient: QueryClient, username: string) {
  const queryKey = [...trpc.message.thread.pathKey(), username];
  return queryOptions({
    queryKey,
    queryFn: async (): Promise<Thread | null> => {
      const latest = await readLatest(username);
      return latest && mergedThread(queryClient.getQueryData<Thread | null>(queryKey), latest);
    },
    staleTime: freshMs,
    refetchOnWindowFocus: true,
  });
}

const nobody = new Set(['PROFILE_NOT_FOUND', 'MESSAGE_TO_SELF', 'INVALID_INPUT']);

async function readLatest(username: string): Promise<Thread | null> {
  try {
    return await api.message.thread.query({ username });
  } catch (error) {
    if (nobody.has(toldOf(error).code)) return null;
    throw error;
  }
}

/** Loads what a thread shows first. */
export async function prefetchThread(queryClient: QueryClient, username: string): Promise<void> {
  await queryClient.prefetchQuery(threadQuery(queryClient, username));
}

/** Reads the part before what is known. */
export async function readOlder(queryClient: QueryClient, username: string): Promise<void> {
  const { queryKey } = threadQuery(queryClient, username);
  const older = queryClient.getQueryData(queryKey)?.older;
  if (!older) return;
  const part = await api.message.thread.query({ username, older });
  queryClient.setQueryData(queryKey, (known) => known && withOlder(known, part));
}

/** Changes what is known of a thread; reads under way that may not know of it are left off. */
export async function changeThread(
  queryClient: QueryClient,
  username: string,
  change: (known: Thread) => Thread,
): Promise<void> {
  const { queryKey } = threadQuery(queryClient, username);
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (known) => known && change(known));
}
