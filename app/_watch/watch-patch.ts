import type { Patch } from '#app/_voice/own-writes.ts';
import type { Watch } from '#server/watch/watch.output.ts';

/** Lays an own switch over the person's start, and over their settings, which list only what they can name. */
export const withWatch =
  ({ subject, state }: Watch): Patch =>
  (data) => {
    if (!holdsWatches(data)) return data;
    const known = data.watches.find((one) => one.subject === subject);
    if ((known?.state ?? 'none') === state || (!known && !('me' in data))) return data;
    if (!known) return { ...data, watches: [{ subject, state }, ...data.watches] };
    const changed = state === 'none' ? [] : [{ ...known, state }];
    return { ...data, watches: data.watches.flatMap((one) => (one === known ? changed : [one])) };
  };

const holdsWatches = (data: unknown): data is { watches: Watch[] } =>
  typeof data === 'object' && data !== null && 'watches' in data && Array.isArray(data.watches);
