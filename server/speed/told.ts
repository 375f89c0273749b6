import { perProcess } from '../per-process.ts';
import { type Bucket, boundOf, countOf, quantile } from '../score/histogram.ts';

/** Bound in ms → how many of this instance's commits were told everywhere within it, since it started. */
const counts = perProcess('told', () => new Map<number, number>());

/** Counts a write of which every instance was told `tookMs` after its commit. */
export function noteTold(tookMs: number): void {
  const belowMs = boundOf(tookMs) ?? 60_000;
  counts.set(belowMs, (counts.get(belowMs) ?? 0) + 1);
}

/** How long writes took to be told everywhere, in ms. */
export function toldFigures(): { count: number; p50: number | null; p99: number | null } {
  const buckets: Bucket[] = [...counts].map(([belowMs, count]) => ({ belowMs, count }));
  return { count: countOf(buckets), p50: quantile(buckets, 0.5), p99: quantile(buckets, 0.99) };
}
