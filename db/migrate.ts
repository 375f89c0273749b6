import { fileURLToPath } from 'node:url';
import { migrate as drizzleMigrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as migrateJobs } from 'graphile-worker';
import { connect } from './connect.ts';
import { jobsSchema } from './jobs.ts';
import { openJobsPool } from './jobs-pool.ts';

/** Any number; the same in every instance, so that one of several migrates and the others wait. */
const lockId = 7_077_968;

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Applies what is missing of `db/migrations`, and of the job library's own, one instance at a time. */
export async function migrate(url: string): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1 });
  const jobs = openJobsPool(url);
  try {
    await sql`select pg_advisory_lock(${lockId})`;
    await drizzleMigrate(db, { migrationsFolder });
    await migrateJobs({ pgPool: jobs.pool, schema: jobsSchema });
  } finally {
    await Promise.all([jobs.close(), close()]);
  }
}
