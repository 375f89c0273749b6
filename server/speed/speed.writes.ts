import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { speedDay } from '#db/schema/speed-day.ts';
import { clientAddress } from '../client-address.ts';
import { spend } from '../limits.ts';
import type { Visitor } from '../visitor.ts';
import type { TellSpeed } from './speed.input.ts';
import type { SpeedTold } from './speed.output.ts';

/**
 * Adds a page view's waits to the day's. Who waited is not written down. Nothing is made stale: what shows these is kept
 * for a minute at most.
 */
export async function tellSpeed(tx: Database, { day }: Visitor, { waits }: TellSpeed): Promise<SpeedTold> {
  await spend('speed', clientAddress());
  // In one order, so that two that add to the same rows do not lock each other out.
  const inOrder = waits.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.belowMs - b.belowMs);
  await tx
    .insert(speedDay)
    .values(inOrder.map(({ kind, belowMs, count }) => ({ day, kind, belowMs, sampleCount: count })))
    .onConflictDoUpdate({
      target: [speedDay.day, speedDay.kind, speedDay.belowMs],
      set: { sampleCount: sql`${speedDay.sampleCount} + excluded.sample_count`, updatedAt: sql`now()` },
    });
  return { counted: true };
}
