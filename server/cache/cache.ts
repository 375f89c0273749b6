import { Breaker } from '../breaker.ts';
import { type Clock, systemClock, within } from '../clock.ts';
import { Guard } from '../guard.ts';
import type { Backend, Version } from './backend/backend.ts';
import { type CacheEvent, EventLog, type Source } from './event-log.ts';
import type { Audience } from './key.ts';
import { type Held, L1, trustMs } from './l1.ts';
import type { Entry, Read } from './read.ts';
import { Refresher, type Served } from './refresher.ts';

type Options = {
  backend: Backend;
  clock?: Clock;
  /** What stands between computations and the database. */
  guard?: Guard;
  /** Bound of the copies in this process. */
  l1Bytes?: number;
  onEvent?: (event: CacheEvent) => void;
};

/** How long a reader waits for new bytes where there are old ones. */
const waitMs = 1000;
/** How long a writer waits until a bump is told; and while the back end is away. */
const bumpMs = 1000;
const awayBumpMs = 100;
const hearAgainMs = 100;

/** Answers that are computed once for all instances, and stale on all of them once one of their tags is bumped. */
export class Cache {
  readonly #backend: Backend;
  readonly #clock: Clock;
  readonly #guard: Guard;
  readonly #log: EventLog;
  readonly #l1: L1;
  readonly #breaker: Breaker;
  readonly #refresher: Refresher;
  #closed = false;

  constructor({ backend, clock = systemClock, guard, l1Bytes = 256 * 2 ** 20, onEvent }: Options) {
    this.#backend = backend;
    this.#clock = clock;
    this.#guard = guard ?? new Guard({ limit: 16, queueLimit: 1000, limitMs: 10_000, clock });
    this.#log = new EventLog(onEvent);
    this.#l1 = new L1({ clock, maxBytes: l1Bytes, onHotStale: ({ read }) => this.#refresher.refreshSoon(read) });
    const check = () => backend.check(this.#l1.lastVersion);
    this.#breaker = new Breaker({ clock, check, onChange: (type) => this.#log.emit({ type }) });
    const parts = { backend, clock, guard: this.#guard, log: this.#log, l1: this.#l1, breaker: this.#breaker };
    this.#refresher = new Refresher(parts);
    backend.onBreak(() => this.#breaker.open());
    void this.#follow();
  }

  /** The answer: at once where there is one here that may be served. Rejects only where none can be had. */
  read<A extends Audience>(read: Read<A>): Entry | Promise<Entry> {
    const now = this.#clock.now();
    const held = this.#l1.get(read.key);
    if (read.minVersion && !(held && this.#l1.includes(held, read.minVersion))) {
      return this.#served(this.#refresher.readOwnWrite(read, read.minVersion));
    }
    if (held && this.#l1.isFresh(held, now)) return this.#entry(held, 'l1');
    if (held?.excusedUntil && now < held.excusedUntil) return this.#entry(held, 'stale');
    const refreshed = this.#refresher.refresh(read);
    if (held && this.#l1.mayServe(held, now)) return this.#entry(held, 'stale');
    return this.#served(Promise.race([refreshed, this.#late(refreshed, read)]));
  }

  /** All answers, by one round trip to the back end. */
  readMany(reads: readonly Read[]): Promise<Entry[]> {
    return Promise.all(reads.map((read) => this.read(read)));
  }

  /**
   * Makes stale what has one of the tags, on every instance. Where the back end cannot be reached only this instance
   * knows (`everywhere` is false), and it has to be done again. The writer's reads bring `version` as `minVersion`.
   */
  async bump(tags: readonly string[]): Promise<{ version: Version; everywhere: boolean }> {
    await this.#breaker.started;
    const limitMs = this.#breaker.isOpen ? awayBumpMs : bumpMs;
    const made = await within(this.#clock, limitMs, this.#backend.bump(tags)).catch(() => undefined);
    const version = made ?? this.#l1.versionAt(this.#clock.now()) + 0.5;
    this.#l1.bump({ tags, version });
    const everywhere = made !== undefined;
    this.#log.emit({ type: 'bump', tags, version, everywhere });
    return { version, everywhere };
  }

  stats() {
    const backend = { isAway: this.#breaker.isOpen, heardMsAgo: this.#l1.heardMsAgo };
    return { counts: this.#log.counts, l1: this.#l1.size, computing: this.#guard.size, backend };
  }

  close(): void {
    this.#closed = true;
    this.#breaker.end();
    this.#backend.close();
  }

  /** After a second old bytes will do, should there be any. */
  async #late(refreshed: Promise<Served>, { key }: Read): Promise<Served> {
    await this.#clock.sleep(waitMs);
    const held = this.#l1.get(key);
    return held ? { held, source: 'stale' } : refreshed;
  }

  async #served(served: Promise<Served>): Promise<Entry> {
    const startedAt = this.#clock.now();
    const { held, source } = await served;
    return this.#entry(held, source, this.#clock.now() - startedAt);
  }

  #entry(held: Held, source: Source, tookMs = 0): Entry {
    const now = this.#clock.now();
    held.readAt = now;
    this.#log.emitFor(held.read, { type: eventOf[source], source, tookMs });
    const staleForMs = Math.max(this.#l1.staleForMs(held, now), this.#l1.unheardForMs(held, now));
    const freshForMs = staleForMs > 0 ? 0 : Math.max(held.beganAt + held.content.freshMs - now, 0);
    return { ...held.content, source, ageMs: now - held.beganAt, freshForMs, staleForMs };
  }

  /** Hears of all bumps, wherever they are made. */
  async #follow(): Promise<void> {
    let spoken = this.#expectWord();
    for (let last = ''; !this.#closed; ) {
      try {
        const heard = await this.#backend.follow(last);
        spoken();
        spoken = this.#expectWord();
        if (heard.lost) this.#log.emit({ type: 'lost' });
        last = heard.last;
        this.#l1.hear(heard);
        for (const bump of heard.bumps) this.#log.emit({ type: 'heard', ...bump });
      } catch {
        await this.#clock.sleep(hearAgainMs);
      }
    }
    spoken();
  }

  /** Tells that no word came, unless one does: copies here and beyond are not believed any more. */
  #expectWord(): () => void {
    return this.#clock.after(trustMs, () => this.#log.emit({ type: 'silent', forMs: trustMs }));
  }
}

const eventOf = { l1: 'hit', l2: 'hit', stale: 'stale', fill: 'wait', bypass: 'bypass' } as const;
