import { and, asc, isNull, lt, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { outbox } from '#db/schema/outbox.ts';
import type { Cache } from '../cache/cache.ts';
import { systemClock } from '../clock.ts';
import { markSent } from './commit.ts';

type Parts = {
  db: PostgresJsDatabase;
  cache: Cache;
  /** Hears of each how long after its transaction began it was told: at the most so long after its commit. */
  onTold?: (tookMs: number) => void;
};

/** Within two seconds everyone sees a write: two thirds of one for the relay, one until it may be computed again. */
const everyMs = 500;
/**
 * The process that wrote it tells it within a few milliseconds. Told by both, the second time would fence the answer that
 * the first had made anew, and its readers wait a whole second.
 */
const graceMs = 150;
/** An import's row may name thousands of tags. */
const atOnce = 20;
const sweepEveryMs = 3_600_000;

/**
 * Tells what committed transactions left in the outbox: those of other programs, such as the import, and those whose
 * process died. Gives how many. Telling twice does no harm; what is younger than `minAgeMs` is left to whoever wrote it.
 */
export async function relay(parts: Parts, { minAgeMs = 0 } = {}): Promise<number> {
  let told = 0;
  for (;;) {
    const count = await tellOldest(parts, minAgeMs);
    told += count;
    if (count < atOnce) return told;
  }
}

/** Yesterday's rows are of no use to anyone. */
export async function sweepOutbox({ db }: Parts): Promise<void> {
  await db.delete(outbox).where(lt(outbox.sentAt, sql`now() - interval '1 day'`));
}

/** Relays twice a second, and sweeps once an hour. What it gives back ends that, and waits for what is under way. */
export function keepRelaying(parts: Parts, onError: (error: unknown) => void): () => Promise<void> {
  const over = Promise.withResolvers<void>();
  let isOver = false;
  const running = (async () => {
    for (let sweepAt = 0; !isOver; ) {
      await relay(parts, { minAgeMs: graceMs }).catch(onError);
      if (systemClock.now() >= sweepAt) {
        sweepAt = systemClock.now() + sweepEveryMs;
        await sweepOutbox(parts).catch(onError);
      }
      await Promise.race([systemClock.sleep(everyMs), over.promise]);
    }
  })();
  return () => {
    isOver = true;
    over.resolve();
    return running;
  };
}

/** The rows that wait longest, but for those that another instance is at. */
async function tellOldest({ db, cache, onTold }: Parts, minAgeMs: number): Promise<number> {
  return db.transaction(async (tx) => {
    const askedAt = performance.now();
    const rows = await tx
      .select({ id: outbox.id, tags: outbox.tags, ageMs })
      .from(outbox)
      // The clock now, since `now()` is when this transaction began, and a write's `created_at` when that one did.
      .where(and(isNull(outbox.sentAt), lt(outbox.createdAt, sql`clock_timestamp() - ${minAgeMs} * interval '1 ms'`)))
      .orderBy(asc(outbox.id))
      .limit(atOnce)
      .for('update', { skipLocked: true });
    if (rows.length === 0) return 0;
    const { everywhere } = await cache.bump([...new Set(rows.flatMap(({ tags }) => tags))]);
    if (!everywhere) return 0;
    const tookMs = performance.now() - askedAt;
    for (const row of rows) onTold?.(row.ageMs + tookMs);
    const ids = rows.map(({ id }) => id);
    await markSent(tx, ids);
    return rows.length;
  });
}

const ageMs = sql<number>`extract(epoch from clock_timestamp() - ${outbox.createdAt}) * 1000`.mapWith(Number);
