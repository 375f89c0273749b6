import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { wantVersion } from '#app/_trpc/own-version.ts';

type Told = { queryKey: QueryKey; version: number };

/** Reads anew what a frame told of; false where that failed, so that what waits can go on waiting. */
export function readTold(queryClient: QueryClient, { queryKey, version }: Told): Promise<boolean> {
  wantVersion(version);
  return queryClient.refetchQueries({ queryKey, exact: true }, { throwOnError: true }).then(
    () => true,
    () => false,
  );
}
