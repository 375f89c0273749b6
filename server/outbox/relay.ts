import { asc, isNull, lt, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { outbox } from '#db/schema/outbox.ts';
import type { Cache } from '../cache/cache.ts';
import { type Clock, systemClock } from '../clock.ts';
import { markSent } from './commit.ts';

type Options = { db: PostgresJsDatabase; cache: Cache; clock?: Clock; onError?: (error: unknown) => void };

/** Within two seconds everyone sees a write: half of one for the relay, one until it may be computed again. */
const everyMs = 500;
/** An import's row may name thousands of tags. */
const atOnce = 20;
const sweepEveryMs = 3_600_000;

/**
 * Tells what committed transactions left in the outbox: those of other programs, such as the import, and those whose
 * process died. Telling twice does no harm, so what a process is about to tell itself may be told here too.
 */
export class Relay {
  readonly #options: Options;
  #stop: () => void = () => {};
  #running: Promise<void> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Looks twice a second, until `stop`. */
  start(): void {
    const { clock = systemClock, onError = () => {} } = this.#options;
    let sweepAt = clock.now();
    const stopped = Promise.withResolvers<void>();
    let isStopped = false;
    this.#stop = () => {
      isStopped = true;
      stopped.resolve();
    };
    this.#running = (async () => {
      while (!isStopped) {
        try {
          while ((await this.send()) === atOnce);
          if (clock.now() >= sweepAt) {
            sweepAt = clock.now() + sweepEveryMs;
            await this.#sweep();
          }
        } catch (error) {
          onError(error);
        }
        await Promise.race([clock.sleep(everyMs), stopped.promise]);
      }
    })();
  }

  async stop(): Promise<void> {
    this.#stop();
    await this.#running;
  }

  /** Tells the oldest rows that wait, unless another instance is at them; gives how many. */
  async send(): Promise<number> {
    const { db, cache } = this.#options;
    return db.transaction(async (tx) => {
      const rows = await tx
        .select({ id: outbox.id, tags: outbox.tags })
        .from(outbox)
        .where(isNull(outbox.sentAt))
        .orderBy(asc(outbox.id))
        .limit(atOnce)
        .for('update', { skipLocked: true });
      if (rows.length === 0) return 0;
      const { everywhere } = await cache.bump([...new Set(rows.flatMap(({ tags }) => tags))]);
      if (!everywhere) return 0;
      await markSent(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  }

  /** Yesterday's rows are of no use to anyone. */
  async #sweep(): Promise<void> {
    await this.#options.db.delete(outbox).where(lt(outbox.sentAt, sql`now() - interval '1 day'`));
  }
}
