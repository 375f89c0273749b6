import { z } from 'zod';

const Count = z.int().nonnegative();

const WarmRead = z.strictObject({
  name: z.string(),
  keys: Count,
  fresh: Count,
  filled: Count,
  failed: Count,
  errors: z.array(z.string()),
  tookMs: z.number(),
});

const WarmRun = z.strictObject({
  startedAt: z.iso.datetime(),
  tookMs: z.number(),
  keys: Count,
  failed: Count,
  reads: z.array(WarmRead),
});

/** What this instance's caches did since it started. */
export const CacheStats = z.strictObject({
  /** Policy, or `all` → event (a hit's is where from: l1, l2) or sum (`…Ms`, `…Bytes`) → amount. */
  counts: z.record(z.string(), z.record(z.string(), z.number())),
  /** Policy → answers that were there (l1, l2, stale) / all, 0..1. */
  hitRates: z.record(z.string(), z.number().min(0).max(1)),
  copies: z.strictObject({ entries: Count, bytes: Count }),
  computing: z.strictObject({ running: Count, waiting: Count }),
  /** Null where the site runs without it. */
  front: z.strictObject({ entries: Count, bytes: Count, events: z.record(z.string(), Count) }).nullable(),
  /** This instance's last; null where it has made none. */
  lastWarmRun: WarmRun.nullable(),
});

/** Statements of this instance. */
export const DbPoolStats = z.strictObject({
  connections: Count,
  running: Count,
  waiting: Count,
  mayWait: Count,
  done: Count,
  refused: Count,
  /** Connections of all instances, as the database counts them by state. */
  byState: z.record(z.string(), Count),
});
