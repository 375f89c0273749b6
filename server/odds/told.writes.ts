import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { prefetchDay } from '#db/schema/speed-day.ts';
import { publicPathOf } from './public-page.input.ts';
import type { Told } from './told.input.ts';

/** What one browser told on a day (UTC), and those of its ways that this visitor had not gone that day. */
export type Telling = { day: string; told: Told; ways: Way[] };

/** From one public page to another. */
export type Way = readonly [from: string, to: string];

/** The ways among what was told that count: each once, between two public pages, without what stands behind their paths. */
export function waysOf({ steps }: Told): Way[] {
  const ways = new Map<string, Way>();
  for (const [left, opened] of steps) {
    const [from, to] = [publicPathOf(left), publicPathOf(opened)];
    if (from && to && from !== to) ways.set(`${from} ${to}`, [from, to]);
  }
  return [...ways.values()];
}

/** Adds what many browsers told, in one statement for each table, however many they are. */
export async function addTellings(tx: Database, tellings: Telling[]): Promise<void> {
  await addPrefetched(tx, tellings);
  await addWays(tx, tellings);
}

async function addPrefetched(tx: Database, tellings: Telling[]): Promise<void> {
  const days = new Map<string, Omit<Told, 'steps'>>();
  for (const { day, told } of tellings) {
    const sum = days.get(day) ?? { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 };
    for (const name of figures) sum[name] += told[name];
    days.set(day, sum);
  }
  const rows = [...days].filter(([, sum]) => figures.some((name) => sum[name] > 0)).sort(byKey);
  if (rows.length === 0) return;
  await tx
    .insert(prefetchDay)
    .values(rows.map(([day, sum]) => ({ day, ...sum })))
    .onConflictDoUpdate({
      target: prefetchDay.day,
      set: {
        fetchedCount: sql`${prefetchDay.fetchedCount} + excluded.fetched_count`,
        usedCount: sql`${prefetchDay.usedCount} + excluded.used_count`,
        wastedCount: sql`${prefetchDay.wastedCount} + excluded.wasted_count`,
        fetchedBytes: sql`${prefetchDay.fetchedBytes} + excluded.fetched_bytes`,
        wastedBytes: sql`${prefetchDay.wastedBytes} + excluded.wasted_bytes`,
      },
    });
}

const figures = ['fetchedCount', 'usedCount', 'wastedCount', 'fetchedBytes', 'wastedBytes'] as const;

/** In the order of their keys, so that two processes that add the same ones never wait for each other in a circle. */
async function addWays(tx: Database, tellings: Telling[]): Promise<void> {
  const counts = new Map<string, { day: string; fromPath: string; toPath: string; visitorCount: number }>();
  for (const { day, ways } of tellings) {
    for (const [fromPath, toPath] of ways) {
      const key = `${fromPath} ${toPath} ${day}`;
      const row = counts.get(key) ?? { day, fromPath, toPath, visitorCount: 0 };
      row.visitorCount++;
      counts.set(key, row);
    }
  }
  if (counts.size === 0) return;
  const rows = [...counts].sort(byKey).map(([, row]) => ({ id: newId(), ...row }));
  await tx.execute(sql`
    insert into page_transition (id, day, from_path, to_path, visitor_count)
    select id, day, "fromPath", "toPath", "visitorCount"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as way (id uuid, day date, "fromPath" text, "toPath" text, "visitorCount" int)
    on conflict (from_path, to_path, day) do update
      set visitor_count = page_transition.visitor_count + excluded.visitor_count, updated_at = now()
  `);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
