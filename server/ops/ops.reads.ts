import { hostname } from 'node:os';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import type { Counts } from '../cache/event-log.ts';
import { env } from '../env.ts';
import { poolStats } from '../pool-stats.ts';
import { siteCache } from '../site-cache.ts';
import { frontStats } from '../site-front.ts';
import { loadPrefetchFigures } from '../speed/speed.reads.ts';
import { lastWarmRun, warmingSince } from '../warm/run.ts';
import { hitCounts } from './hit-counts.ts';
import type { CacheStats, DbPoolStats } from './ops.output.ts';

const instance = `${hostname()}:${process.pid}`;

/** What this instance's caches did since it started. */
export async function loadCacheStats(db: Database): Promise<z.infer<typeof CacheStats>> {
  // In this order: once none is under way the last one is told.
  const since = await warmingSince(db);
  const { counts, l1, computing, backend } = siteCache.stats();
  return {
    instance,
    counts,
    hitRates: Object.fromEntries(Object.entries(counts).flatMap(([policy, of]) => hitRate(policy, of))),
    copies: l1,
    computing,
    backend: { kind: env.REDIS_URL ? 'redis' : 'memory', ...backend },
    front: frontStats() ?? null,
    lastWarmRun: await lastWarmRun(db),
    warmingSince: since,
    prefetch: await loadPrefetchFigures(db, 7),
  };
}

/** What this instance asks of the database, and how many connections all of them have. */
export async function loadDbPoolStats(db: Database): Promise<z.infer<typeof DbPoolStats>> {
  const rows = await db.execute<{ state: string | null; count: number }>(sql`
    select state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'prova' group by state`);
  return {
    instance,
    ...poolStats(),
    byState: Object.fromEntries(rows.map(({ state, count }) => [state ?? 'unknown', count])),
  };
}

function hitRate(policy: string, of: Counts[string]): [string, number][] {
  const { answers, hits } = hitCounts(of);
  return answers > 0 ? [[policy, hits / answers]] : [];
}
