import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import journal from '#db/migrations/meta/_journal.json' with { type: 'json' };

/** Which migrations the database has: the last of them, how many, and those that it lacks, by name. */
export async function loadMigrations(db: Database) {
  const rows = await db.execute<{ created_at: string }>(sql`select created_at from drizzle.__drizzle_migrations`);
  const applied = new Set(rows.map((row) => Number(row.created_at)));
  const done = journal.entries.filter((entry) => applied.has(entry.when));
  const missing = journal.entries.filter((entry) => !applied.has(entry.when)).map((entry) => entry.tag);
  return { last: done.at(-1)?.tag ?? null, count: done.length, missing };
}
