import type { z } from 'zod';
import type { CacheStats as Stats } from '#server/ops/ops.output.ts';

export type CacheStats = z.infer<typeof Stats>;

/** Events of a kind over all policies. */
export const sumOf = ({ counts }: CacheStats, event: string): number =>
  Object.values(counts).reduce((sum, of) => sum + (of[event] ?? 0), 0);

/** Answers that were given, wherever they came from. */
export const answered = (stats: CacheStats): number =>
  ['l1', 'l2', 'stale', 'wait', 'bypass'].reduce((sum, event) => sum + sumOf(stats, event), 0);
