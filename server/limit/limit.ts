import { type Clock, systemClock } from '../clock.ts';
import type { Counts } from './redis-counts.ts';

type Options = {
  /** Requests that a key may make in one window. */
  limit: number;
  windowMs?: number;
  /** What all instances have counted; without it each counts for itself. */
  counts?: Counts;
  clock?: Clock;
  /** Keys that are remembered at once; of more the oldest are forgotten. */
  mostKeys?: number;
};

/** What is known of one key in this window. */
type Uses = {
  /** Requests that this instance has counted. */
  own: number;
  /** How many of them the shared count has. */
  told: number;
  /** What other instances have counted, as of the last exchange. */
  others: number;
};

const tellEveryMs = 100;
/** From this part of the limit on each request asks for the shared count; below it, counting here will do. */
const closePart = 1 / 4;

/**
 * At most `limit` requests a key in each window of the clock (all keys' windows begin together). Instances count on their
 * own, and exchange what they have at a key's first request and then ten times a second, without anyone who waits. Who has
 * used a quarter of the limit is counted by the shared count, request by request. So a key passes its limit by no more
 * than another instance has counted in the last tenth of a second, a quarter of the limit at the most. While the shared
 * count is away each instance's own decides; what it has is told when that is back.
 */
export class Limit {
  readonly #options: Required<Omit<Options, 'counts'>> & Pick<Options, 'counts'>;
  #window = Number.NaN;
  readonly #uses = new Map<string, Uses>();
  /** Those with something to tell. */
  readonly #untold = new Map<string, Uses>();
  /** When it is told, by the clock; at no time where there is nothing. */
  #tellAt = Number.POSITIVE_INFINITY;
  #callOff = () => {};

  constructor(options: Options) {
    this.#options = { windowMs: 60_000, clock: systemClock, mostKeys: 50_000, ...options };
  }

  /** Counts a request of `key`, or so many: 0 where it may be answered, else the milliseconds until the key may ask again. */
  take(key: string, by = 1): number | Promise<number> {
    const { limit, counts } = this.#options;
    const waitMs = this.#enterWindow();
    const known = this.#uses.get(key);
    const uses = known ?? this.#meet(key);
    if (uses.own + uses.others + by > limit) return waitMs;
    uses.own += by;
    if (!counts) return 0;
    if (uses.own + uses.others > limit * closePart) return this.#ask(key, uses, { counts, waitMs });
    this.#tellIn(known ? tellEveryMs : 0, key, uses);
    return 0;
  }

  /** Forgets the last window where it is over. Gives the milliseconds until this one is. */
  #enterWindow(): number {
    const { clock, windowMs } = this.#options;
    const now = clock.now();
    const window = Math.floor(now / windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#uses.clear();
      this.#untold.clear();
    }
    return (window + 1) * windowMs - now;
  }

  #meet(key: string): Uses {
    const uses = { own: 0, told: 0, others: 0 };
    if (this.#uses.size >= this.#options.mostKeys) {
      const [oldest = ''] = this.#uses.keys();
      this.#uses.delete(oldest);
    }
    this.#uses.set(key, uses);
    return uses;
  }

  async #ask(key: string, uses: Uses, { counts, waitMs }: { counts: Counts; waitMs: number }): Promise<number> {
    const place = uses.own;
    const total = await this.#tell(counts, [[key, uses]]).then(
      ([shared]) => shared ?? 0,
      () => place + uses.others,
    );
    return total <= this.#options.limit ? 0 : waitMs;
  }

  #tellIn(ms: number, key: string, uses: Uses): void {
    this.#untold.set(key, uses);
    const { clock } = this.#options;
    const at = clock.now() + ms;
    if (at >= this.#tellAt) return;
    this.#callOff();
    this.#tellAt = at;
    this.#callOff = clock.after(ms, () => void this.#tellAll());
  }

  async #tellAll(): Promise<void> {
    this.#tellAt = Number.POSITIVE_INFINITY;
    const untold = [...this.#untold];
    this.#untold.clear();
    if (this.#options.counts) await this.#tell(this.#options.counts, untold).catch(() => {});
  }

  /** Adds what is new to the shared count, and gives each key's total. What could not be told is told later. */
  async #tell(counts: Counts, keys: [string, Uses][]): Promise<number[]> {
    const window = this.#window;
    const additions = keys.map(([key, uses]) => ({ key: `${window}:${key}`, by: uses.own - uses.told }));
    const told = keys.map(([, uses]) => {
      uses.told = uses.own;
      return uses.told;
    });
    try {
      const totals = await counts.add(additions, 2 * this.#options.windowMs);
      for (const [index, [, uses]] of keys.entries())
        uses.others = Math.max(uses.others, (totals[index] ?? 0) - (told[index] ?? 0));
      return totals;
    } catch (error) {
      for (const [index, [key, uses]] of keys.entries()) {
        uses.told -= additions[index]?.by ?? 0;
        if (window === this.#window) this.#tellIn(tellEveryMs, key, uses);
      }
      throw error;
    }
  }
}
