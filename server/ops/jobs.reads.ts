import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { bigint, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { jobsSchema } from '#db/jobs.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { JobsInput } from './ops.input.ts';
import type { FailedJobPage } from './outbox.output.ts';
import { withoutSecrets } from './without-secrets.ts';

/** The library's own view of its jobs. What they are handed is not in it. */
export const jobs = pgSchema(jobsSchema).table('jobs', {
  id: bigint({ mode: 'number' }).notNull(),
  taskIdentifier: text().notNull(),
  attempts: integer().notNull(),
  maxAttempts: integer().notNull(),
  lastError: text(),
  runAt: timestamp({ withTimezone: true }).notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  lockedAt: timestamp({ withTimezone: true }),
  key: text(),
});

const latestFirst: Order = { name: 'ops.jobs', columns: [jobs.id] };

/** Jobs that failed at least once and are not done yet. */
export async function loadFailedJobs(
  db: Database,
  { limit, cursor }: JobsInput,
): Promise<z.input<typeof FailedJobPage>> {
  const rows = await db
    .select({ ...failedJob, key: keyOf(latestFirst) })
    .from(jobs)
    .where(and(isNotNull(jobs.lastError), after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  return { items: items.map((item) => ({ ...item, error: withoutSecrets(item.error ?? '') })), nextCursor };
}

const failedJob = {
  id: sql<string>`${jobs.id}::text`,
  task: jobs.taskIdentifier,
  attempts: jobs.attempts,
  maxAttempts: jobs.maxAttempts,
  error: jobs.lastError,
  queuedAt: iso(jobs.createdAt),
  nextTryAt: sql<string | null>`case when ${jobs.attempts} < ${jobs.maxAttempts} then ${jobs.runAt} end`.mapWith(
    (at: string) => new Date(at).toISOString(),
  ),
  isRunning: sql<boolean>`${jobs.lockedAt} is not null`,
};

/** Whether a job under that key waits to be done, or is being done. */
export async function hasJob(db: Database, key: string): Promise<boolean> {
  return (await db.$count(jobs, and(eq(jobs.key, key), sql`${jobs.attempts} < ${jobs.maxAttempts}`))) > 0;
}

/** Whether it is being done. */
export async function isUnderWay(db: Database, key: string): Promise<boolean> {
  return (await db.$count(jobs, and(eq(jobs.key, key), isNotNull(jobs.lockedAt)))) > 0;
}
