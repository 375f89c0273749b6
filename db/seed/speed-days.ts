import type postgres from 'postgres';
import { lastDays } from '../site-counts.ts';
import { speedBoundsMs } from '../vocabulary.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** How the waits of a kind are spread over the first bounds, of a thousand. */
const spread = {
  warm: [120, 470, 300, 70, 25, 10, 5],
  cold: [0, 0, 60, 190, 250, 180, 170, 80, 45, 20, 5],
  document: [0, 0, 0, 0, 20, 70, 150, 190, 230, 220, 80, 25, 10, 5],
};

/** What visitors' browsers would have told of their waits, and of what they loaded ahead, on each of the last days. */
export async function writeSpeedDays(sql: postgres.ISql, world: World): Promise<void> {
  const random = new Random(world.seed, 'speed days');
  const stamp = new Date(world.now).toISOString();
  for (const { day, end } of lastDays(new Date(world.now))) {
    const visits = random.int(60, 140);
    const rows = Object.entries(spread).flatMap(([kind, shares]) =>
      shares.map((share, index) => ({
        id: random.id(end.getTime()),
        day,
        kind,
        below_ms: speedBoundsMs[index] ?? 0,
        sample_count: Math.round((share * visits * random.int(70, 130)) / 100_000),
        created_at: stamp,
        updated_at: stamp,
      })),
    );
    await sql`insert into speed_day ${sql(rows.filter(({ sample_count }) => sample_count > 0))} on conflict do nothing`;
    const fetched = visits * random.int(5, 8);
    const used = Math.round((fetched * random.int(48, 66)) / 100);
    const wasted = fetched - used;
    await sql`insert into prefetch_day ${sql({
      id: random.id(end.getTime()),
      day,
      fetched_count: fetched,
      used_count: used,
      wasted_count: wasted,
      fetched_bytes: fetched * 6200,
      wasted_bytes: wasted * 6200,
      created_at: stamp,
      updated_at: stamp,
    })} on conflict do nothing`;
  }
}
