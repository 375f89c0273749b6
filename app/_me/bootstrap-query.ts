import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';

const freshMs = 30_000;

/** What a person's pages start with; null for a visitor. Every document brings it, so it is only ever read again. */
export const bootstrapQuery = () =>
  queryOptions({
    queryKey: trpc.prefetch.bootstrap.queryKey({}),
    queryFn: (): Promise<Bootstrap | null> => api.prefetch.bootstrap.query({}),
    staleTime: freshMs,
    // What came meanwhile is told when the person comes back to the page.
    refetchOnWindowFocus: true,
  });

/** Who is signed in, with what their pages start with; null for a visitor. */
export function useBootstrap(): Bootstrap | null {
  const { data } = useQuery({ ...bootstrapQuery(), enabled: ({ state }) => state.data !== null });
  return data ?? null;
}

/** The person signed in; null for a visitor. */
export const useMe = () => useBootstrap()?.me ?? null;
