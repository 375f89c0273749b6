import { desc, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { reconciliation } from '#db/schema/reconciliation.ts';
import { iso, isoOrNull } from '../instant.ts';
import { slowStatements } from '../slow-statements.ts';
import type { DatabaseState } from './database.output.ts';
import { hasJob } from './jobs.reads.ts';
import { loadMigrations } from './migrations.reads.ts';

/** How the database is: its size, its migrations, the last comparison of counts, what was slow. */
export async function loadDatabase(db: Database): Promise<z.input<typeof DatabaseState>> {
  const [server, migrations, tables, reports, isReconciling] = await Promise.all([
    db.execute<{ version: string; bytes: number }>(sql`
      select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes`),
    loadMigrations(db),
    db.execute<Table>(largest),
    db.select(report).from(reconciliation).orderBy(desc(reconciliation.createdAt)).limit(1),
    hasJob(db, 'reconcile'),
  ]);
  return {
    ...(server[0] ?? { version: '', bytes: 0 }),
    migrations,
    tables: [...tables],
    reconciliation: reports[0] ?? null,
    isReconciling,
    slow: [...slowStatements()],
  };
}

type Table = { name: string; rows: number; bytes: number; indexBytes: number };

const largest = sql`
  select relname as name, n_live_tup::float8 as rows, pg_total_relation_size(relid)::float8 as bytes,
    pg_indexes_size(relid)::float8 as "indexBytes"
  from pg_stat_user_tables where schemaname = 'public' order by 3 desc, 1 limit 20`;

const report = {
  startedAt: iso(reconciliation.createdAt),
  endedAt: isoOrNull(reconciliation.endedAt),
  foundCount: reconciliation.foundCount,
  findings: reconciliation.findings,
};
