import { gt, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { prefetchDay, speedDay } from '#db/schema/speed-day.ts';
import { speedKinds } from '#db/vocabulary.ts';
import { hitCounts } from '../ops/hit-counts.ts';
import { countOf, quantile } from '../score/histogram.ts';
import { siteCache } from '../site-cache.ts';
import { frontStats } from '../site-front.ts';
import { lastWarmRun } from '../warm/run.ts';
import type { PrefetchFigures, SpeedFigures, Waits } from './speed.output.ts';
import { toldFigures } from './told.ts';

/** Days (UTC) of which today is the last: it may have just begun, so one alone would say little. */
const spans = [2, 7, 30];

/** What visitors measured, and what this instance's caches did since it started. */
export async function loadSpeedFigures(db: Database): Promise<SpeedFigures> {
  const [waits, prefetch] = [await loadWaits(db), await loadPrefetchFigures(db, 7)];
  return {
    waits,
    prefetch,
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    madeAt: new Date().toISOString(),
    policies: policyHits(),
    front: frontHits(),
    told: toldFigures(),
    warmRun: await warmRun(db),
  };
}

/** What browsers loaded ahead in the last days. */
export async function loadPrefetchFigures(db: Database, days: number): Promise<PrefetchFigures> {
  const sum = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
  const [row] = await db
    .select({
      fetchedCount: sum(prefetchDay.fetchedCount),
      usedCount: sum(prefetchDay.usedCount),
      wastedCount: sum(prefetchDay.wastedCount),
      fetchedBytes: sum(prefetchDay.fetchedBytes),
      wastedBytes: sum(prefetchDay.wastedBytes),
    })
    .from(prefetchDay)
    .where(gt(prefetchDay.day, before(days)));
  return { days, ...(row ?? nothing) };
}

const nothing = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 };

async function loadWaits(db: Database): Promise<Waits[]> {
  const rows = await db
    .select({ day: speedDay.day, kind: speedDay.kind, belowMs: speedDay.belowMs, count: speedDay.sampleCount })
    .from(speedDay)
    .where(gt(speedDay.day, before(Math.max(...spans))));
  return speedKinds.flatMap((kind) =>
    spans.map((days) => {
      const first = firstDayOf(days);
      const counts = new Map<number, number>();
      for (const row of rows)
        if (row.kind === kind && row.day >= first) counts.set(row.belowMs, (counts.get(row.belowMs) ?? 0) + row.count);
      const buckets = [...counts]
        .map(([belowMs, count]) => ({ belowMs, count }))
        .toSorted((a, b) => a.belowMs - b.belowMs);
      return {
        kind,
        days,
        count: countOf(buckets),
        p50: quantile(buckets, 0.5),
        p95: quantile(buckets, 0.95),
        buckets,
      };
    }),
  );
}

async function warmRun(db: Database): Promise<SpeedFigures['warmRun']> {
  const run = await lastWarmRun(db);
  if (!run) return null;
  const { startedAt, tookMs, keys, failed } = run;
  const reads = run.reads.map((read) => {
    return { name: read.name, keys: read.keys, oldestAt: read.oldestAt, freshUntil: read.freshUntil };
  });
  return { startedAt, tookMs, keys, failed, reads };
}

/** By policy, the busiest first. */
function policyHits(): SpeedFigures['policies'] {
  return Object.entries(siteCache.stats().counts)
    .map(([policy, of]) => ({ policy, ...hitCounts(of) }))
    .filter(({ answers }) => answers > 0)
    .toSorted((a, b) => b.answers - a.answers);
}

/** Of what the front may keep: what it lets through by design is no miss. */
function frontHits(): SpeedFigures['front'] {
  const events = frontStats()?.events;
  if (!events) return null;
  const { hit = 0, stale = 0, miss = 0, collapsed = 0 } = events as Record<string, number>;
  return { answers: hit + stale + miss + collapsed, hits: hit + stale };
}

const firstDayOf = (days: number): string => new Date(Date.now() - (days - 1) * 86_400_000).toISOString().slice(0, 10);

const before = (days: number): string => firstDayOf(days + 1);
