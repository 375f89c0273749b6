import { speedBoundsMs } from '#db/vocabulary.ts';

/** How many waits were shorter than `belowMs`, and not shorter than the bound before it. */
export type Bucket = { belowMs: number; count: number };

/** Fewer say nothing that would hold tomorrow. */
const enoughSamples = 20;

/** The wait in ms that a share `q` of all stay below, taken as spread evenly within a bucket; null of too few. */
export function quantile(buckets: readonly Bucket[], q: number): number | null {
  const total = countOf(buckets);
  if (total < enoughSamples) return null;
  let rest = q * total;
  for (const { belowMs, count } of buckets.toSorted((a, b) => a.belowMs - b.belowMs)) {
    if (rest <= count) return Math.round(boundBefore(belowMs) + (rest / count) * (belowMs - boundBefore(belowMs)));
    rest -= count;
  }
  return null;
}

export const countOf = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { count }) => sum + count, 0);

/** The bucket of a wait; undefined of one that is longer than anybody waits. */
export const boundOf = (waitMs: number): number | undefined => speedBoundsMs.find((belowMs) => waitMs < belowMs);

function boundBefore(belowMs: number): number {
  return speedBoundsMs.findLast((bound) => bound < belowMs) ?? 0;
}
