import { z } from 'zod';
import { Instant } from '../profile/person.output.ts';
import { PrefetchFigures } from '../speed/speed.output.ts';

const Count = z.int().nonnegative();

const WarmRead = z.strictObject({
  name: z.string(),
  keys: Count,
  fresh: Count,
  filled: Count,
  failed: Count,
  errors: z.array(z.string()),
  tookMs: z.number(),
  endedAt: Instant,
  /** When the oldest of its answers was computed, and when the first stops being fresh. */
  oldestAt: Instant.nullable(),
  freshUntil: Instant.nullable(),
});

export const WarmRun = z.strictObject({
  startedAt: Instant,
  tookMs: z.number(),
  keys: Count,
  failed: Count,
  reads: z.array(WarmRead),
});

/** What this instance's caches did since it started, and what all of them share. */
export const CacheStats = z.strictObject({
  /** Which one answers: 'host:process'. */
  instance: z.string(),
  /** Policy, or `all` → event (a hit's is where from: l1, l2) or sum (`…Ms`, `…Bytes`) → amount. */
  counts: z.record(z.string(), z.record(z.string(), z.number())),
  /** Policy → answers that were there (l1, l2, stale) / all, 0..1. */
  hitRates: z.record(z.string(), z.number().min(0).max(1)),
  copies: z.strictObject({ entries: Count, bytes: Count }),
  computing: z.strictObject({ running: Count, waiting: Count }),
  /** What all instances share, and tell each other bumps by. */
  backend: z.strictObject({
    kind: z.enum(['redis', 'memory']),
    /** The breaker is open: it is not asked until it answers again. */
    isAway: z.boolean(),
    /** Null before the first word. */
    heardMsAgo: z.number().nullable(),
  }),
  /** Null where the site runs without it. */
  front: z.strictObject({ entries: Count, bytes: Count, events: z.record(z.string(), Count) }).nullable(),
  /** The last of any instance; null before the first. */
  lastWarmRun: WarmRun.nullable(),
  /** Since when one of the instances warms; null where none does. */
  warmingSince: Instant.nullable(),
  /** What browsers loaded ahead of late. */
  prefetch: PrefetchFigures,
});

/** Statements of this instance. */
export const DbPoolStats = z.strictObject({
  instance: z.string(),
  connections: Count,
  running: Count,
  waiting: Count,
  mayWait: Count,
  done: Count,
  refused: Count,
  /** Connections of all instances, as the database counts them by state. */
  byState: z.record(z.string(), Count),
});

/** Tags that begin as asked for, the general ones first. */
export const Tags = z.strictObject({ items: z.array(z.string()) });

export const Purged = z.strictObject({ tag: z.string() });
export type Purged = z.infer<typeof Purged>;

/** It is on the list of jobs: the next free instance does it. */
export const Queued = z.strictObject({ queued: z.literal(true) });
export type Queued = z.infer<typeof Queued>;
