import { z } from 'zod';
import { Instant } from '../profile/person.output.ts';

const Count = z.int().nonnegative();

const Reconciliation = z.strictObject({
  startedAt: Instant,
  /** Null while it runs, and where its process died. */
  endedAt: Instant.nullable(),
  foundCount: Count,
  findings: z.array(z.strictObject({ column: z.string(), rows: Count, examples: z.array(z.string()) })),
});

/** What changes slowly of the database. */
export const DatabaseState = z.strictObject({
  version: z.string(),
  bytes: Count,
  migrations: z.strictObject({ last: z.string().nullable(), count: Count, missing: z.array(z.string()) }),
  /** The largest first; `rows` is the planner's estimate. */
  tables: z.array(z.strictObject({ name: z.string(), rows: Count, bytes: Count, indexBytes: Count })),
  /** Null before the first. */
  reconciliation: Reconciliation.nullable(),
  /** One is under way, or about to be. */
  isReconciling: z.boolean(),
  /** Of the instance that answers, the latest first. */
  slow: z.array(z.strictObject({ at: Instant, tookMs: Count, text: z.string() })),
});
