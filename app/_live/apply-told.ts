import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { afterWrites, writtenVersion, wroteAt } from '#app/_trpc/own-version.ts';
import { ownWritesOf, type Patch } from '#app/_voice/own-writes.ts';
import { seenAfterMs } from '#app/_voice/stance.ts';
import { readTold } from './read-told.ts';
import type { Frame } from './topics.ts';

type Shown<Data> = {
  /** Of the page that is about it. */
  queryKey: QueryKey;
  /** Sets what was told in every copy of it. */
  patchOf: (data: Data) => Patch;
};

/** Topic → the version that was told last: of several that wait only that one shows. */
const latest = new Map<string, number>();

/**
 * Shows what a topic tells in every copy that was read. What one does oneself goes before: until it is answered, and
 * where that answer is newer. Where there is nothing any more, its page is read again and says so.
 */
export function applyTold<Data>(
  queryClient: QueryClient,
  { topic, version, data }: Frame<Data>,
  { queryKey, patchOf }: Shown<Data>,
): void {
  latest.set(topic, version);
  const show = () => {
    if (latest.get(topic) !== version) return;
    // It may not know of an own write that made a later version. If that was about the same, a frame that does comes soon.
    const leftMs = version < writtenVersion() ? wroteAt() + seenAfterMs - Date.now() : 0;
    if (leftMs > 0) setTimeout(whenFree, leftMs);
    else if (data !== null) lay(queryClient, { topic, version, patch: patchOf(data) });
    else if (queryClient.getQueryData(queryKey)) void readTold(queryClient, { queryKey, version });
  };
  const whenFree = () => afterWrites(Number.POSITIVE_INFINITY, show);
  whenFree();
}

type Laid = { topic: string; version: number; patch: Patch };

/** At once, and over each answer that may not know of it, until everybody sees it or something of one's own is newer. */
function lay(queryClient: QueryClient, { topic, version, patch }: Laid): void {
  const writes = ownWritesOf(queryClient);
  const own = writtenVersion();
  const unlessNewer: Patch = (data) => (writtenVersion() === own ? patch(data) : data);
  writes.show(topic, unlessNewer);
  setTimeout(() => {
    if (latest.get(topic) === version) writes.rest(topic);
  }, seenAfterMs);
}
