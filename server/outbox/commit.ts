import { inArray, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { type Change, onChanged } from '#db/outbox.ts';
import { reusingPlans } from '#db/reuse-plans.ts';
import { outbox } from '#db/schema/outbox.ts';
import type { Version } from '../cache/backend/backend.ts';
import type { Cache } from '../cache/cache.ts';

type Committed<T> = {
  result: T;
  /** What the writer's next reads bring along, so that none shows less; 0 where nothing changed. */
  version: Version;
};

type Parts = {
  db: PostgresJsDatabase;
  cache: Cache;
  /** Hears how long after its commit a write was told everywhere. */
  onTold?: ((tookMs: number) => void) | undefined;
};

/**
 * A write: one transaction, and once it is committed everything that it said by `changed` is stale everywhere. Should this
 * process die in between, or the cache's back end be away, the relay says it later.
 */
export async function commit<T>(
  { db, cache, onTold }: Parts,
  write: (tx: Database) => Promise<T>,
): Promise<Committed<T>> {
  const changes = new Map<string, Change>();
  const result = await reusingPlans(db, (tx) => {
    onChanged(tx, (id, change) => changes.set(id, change));
    return write(tx);
  });
  const committedAt = performance.now();
  if (changes.size === 0) return { result, version: 0 };
  const tags = new Set([...changes.values()].flatMap((change) => change.tags));
  const { version, everywhere } = await cache.bump([...tags]);
  if (everywhere) onTold?.(performance.now() - committedAt);
  if (everywhere) markSoon(db, [...changes.keys()]); // else the relay says it once more
  return { result, version };
}

/** Much less than the relay waits before it looks whether a row was told. */
const markWithinMs = 50;
const told = new WeakMap<Database, string[]>();

/** Notes it together for all writes of a moment, since it is a transaction of its own; what is not noted is told again. */
function markSoon(db: Database, ids: string[]): void {
  const waiting = told.get(db);
  if (waiting) return void waiting.push(...ids);
  told.set(db, ids);
  setTimeout(() => {
    told.delete(db);
    void markSent(db, ids).catch(() => {});
  }, markWithinMs);
}

/** Notes that rows have been told. */
export async function markSent(db: Database, ids: string[]): Promise<void> {
  await db.update(outbox).set({ sentAt: sql`now()` }).where(inArray(outbox.id, ids));
}
