import { z } from 'zod';
import { speedKinds } from '#db/vocabulary.ts';
import { Instant } from '../profile/person.output.ts';

const Count = z.int().nonnegative();
/** Null where too few were measured. */
const Milliseconds = z.number().nonnegative().nullable();

const Waits = z.strictObject({
  kind: z.enum(speedKinds),
  /** How many days (UTC), of which today is the last. */
  days: z.int(),
  count: Count,
  p50: Milliseconds,
  p95: Milliseconds,
  /** Those that have any, the shortest first. */
  buckets: z.array(z.strictObject({ belowMs: z.int(), count: Count })),
});
export type Waits = z.infer<typeof Waits>;

/** What browsers loaded ahead, and how much of it was shown. */
export const PrefetchFigures = z.strictObject({
  days: z.int(),
  fetchedCount: Count,
  usedCount: Count,
  wastedCount: Count,
  fetchedBytes: Count,
  wastedBytes: Count,
});
export type PrefetchFigures = z.infer<typeof PrefetchFigures>;

const Hits = z.strictObject({ answers: Count, hits: Count });

const WarmedRead = z.strictObject({
  name: z.string(),
  keys: Count,
  /** When the oldest of its answers was computed, and when the first stops being fresh; null where none was there. */
  oldestAt: Instant.nullable(),
  freshUntil: Instant.nullable(),
});

/** What the site measures of itself. All but the first two parts and the last is of the instance that made this answer. */
export const SpeedFigures = z.strictObject({
  waits: z.array(Waits),
  prefetch: PrefetchFigures,
  since: Instant,
  madeAt: Instant,
  policies: z.array(Hits.extend({ policy: z.string() })),
  /** Null where the site runs without it. */
  front: Hits.nullable(),
  /** From a write's commit until every instance had been told of it. */
  told: z.strictObject({ count: Count, p50: Milliseconds, p99: Milliseconds }),
  /** The last of any instance; null before the first. */
  warmRun: z
    .strictObject({
      startedAt: Instant,
      tookMs: z.number(),
      keys: Count,
      failed: Count,
      reads: z.array(WarmedRead),
    })
    .nullable(),
});
export type SpeedFigures = z.infer<typeof SpeedFigures>;

export const SpeedTold = z.strictObject({ counted: z.literal(true) });
export type SpeedTold = z.infer<typeof SpeedTold>;
