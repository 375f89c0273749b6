import { sql } from 'drizzle-orm';
import { connect, type Database } from '#db/connect.ts';
import { warmRun } from '#db/schema/warm-run.ts';
import { WarmRun } from '../ops/ops.output.ts';
import { perProcess } from '../per-process.ts';
import type { WarmReport } from './warm.ts';

/** Any number: one instance warms at a time. */
const lockId = 7_077_970;

const last = perProcess('warm-run', (): { report?: WarmReport } => ({}));

/** The last run of this process. */
export const ownWarmRun = (): WarmReport | undefined => last.report;

/** The last run of any instance; null before the first, and where another version of Prova tells it otherwise. */
export async function lastWarmRun(db: Database): Promise<WarmReport | null> {
  const [row] = await db.select({ report: warmRun.report }).from(warmRun);
  return WarmRun.safeParse(row?.report).data ?? null;
}

/**
 * Runs `work`, unless an instance is at it already: then since when. The lock is a transaction's, so it ends with the
 * process, however that ends. It has a connection of its own, since those of the pool are for the work.
 */
export async function runAlone(
  databaseUrl: string,
  work: () => Promise<WarmReport>,
): Promise<{ report: WarmReport } | { runningSince: string }> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    return await db.transaction(async (tx) => {
      const [lock] = await tx.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(${lockId}) as taken`);
      if (!lock?.taken) return { runningSince: (await warmingSince(tx)) ?? new Date().toISOString() };
      const report = await work();
      last.report = report;
      await tx.delete(warmRun);
      await tx.insert(warmRun).values({ report });
      return { report };
    });
  } finally {
    await close();
  }
}

/** Since when an instance, whichever, is at it; null where none is. */
export async function warmingSince(db: Database): Promise<string | null> {
  const [run] = await db.execute<{ start: string }>(sql`
    select a.xact_start as start from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid = ${lockId} and l.granted and a.datname = current_database()`);
  return run ? new Date(run.start).toISOString() : null;
}
