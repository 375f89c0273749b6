import { type QueryKey, type UseSuspenseQueryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';

export type Sample<T> = { data: T; at: number };

const everyMs = 3000;
const most = 60;

/**
 * What an instance said of itself, again every three seconds while the page is in sight, for three minutes back. Where
 * several instances answer in turn, those of the first are told: figures that count up cannot be mixed.
 */
export function useSamples<T extends { instance: string }, Key extends QueryKey>(
  query: UseSuspenseQueryOptions<T, Error, T, Key>,
): Sample<T>[] {
  const { data, dataUpdatedAt: at } = useSuspenseQuery({ ...query, refetchInterval: everyMs });
  const [samples, setSamples] = useState<Sample<T>[]>([{ data, at }]);
  if (samples.at(-1)?.at === at) return samples;
  const isSame = data.instance === samples.at(-1)?.data.instance;
  const isSilent = at - (samples.at(-1)?.at ?? 0) > 10 * everyMs;
  if (!isSame && !isSilent) return samples;
  const next = [...(isSame ? samples : []), { data, at }].slice(-most);
  setSamples(next);
  return next;
}

/** How much a figure that counts up grew a second, from each sample to the next; none for the first. */
export function rates<T>(samples: readonly Sample<T>[], read: (data: T) => number): number[] {
  return samples.slice(1).map(({ data, at }, index) => {
    const before = samples[index];
    if (!before || at <= before.at) return 0;
    return Math.max(0, ((read(data) - read(before.data)) * 1000) / (at - before.at));
  });
}

/** Seconds before the last sample, of all but the first. */
export function agesOf(samples: readonly Sample<unknown>[]): number[] {
  const last = samples.at(-1)?.at ?? 0;
  return samples.slice(1).map(({ at }) => (last - at) / 1000);
}
