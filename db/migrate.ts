import { fileURLToPath } from 'node:url';
import { migrate as drizzleMigrate } from 'drizzle-orm/postgres-js/migrator';
import { connect } from './connect.ts';

/** Any number; the same in every instance, so that one of several migrates and the others wait. */
const lockId = 7_077_968;

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Applies what is missing of `db/migrations`, one instance at a time. */
export async function migrate(url: string): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${lockId})`;
    await drizzleMigrate(db, { migrationsFolder });
  } finally {
    await close();
  }
}
