import { randomUUID } from 'node:crypto';
import type { Breaker } from '../breaker.ts';
import type { Clock } from '../clock.ts';
import { Guard } from '../guard.ts';
import { type Backend, type Content, type Found, timing, type Version } from './backend/backend.ts';
import type { EventLog, Source } from './event-log.ts';
import type { Held, L1 } from './l1.ts';
import { contentOf, hardMsOf, type Read } from './read.ts';

export type Served = { held: Held; source: Source };

type Parts = { backend: Backend; clock: Clock; guard: Guard; log: EventLog; l1: L1; breaker: Breaker };

/** What the back end answered, when it was asked, and who it was told asks. */
type Asked = Found & { askedAt: number; token: string };

/** Brings new copies into this process: from the back end, or computed for all. */
export class Refresher {
  readonly #parts: Parts;
  /** Key → what its refresh will serve to all who wait. */
  readonly #flights = new Map<string, Promise<Served>>();
  /** Key → the one read of a writer that is under way; settles without error. */
  readonly #ownWrites = new Map<string, Promise<unknown>>();
  /** So that a bump of many copies is no rush on the database, which readers need too. */
  readonly #soon: Guard;
  readonly #instance: string = randomUUID();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#soon = new Guard({ limit: 8, queueLimit: 0, limitMs: 10_000, clock: parts.clock });
  }

  /** The key's next copy worth serving: fresh, or old for a moment longer while the new one is made. One flight a key. */
  refresh(read: Read): Promise<Served> {
    return this.#flights.get(read.key) ?? this.#fly(read, this.#step(read, 'l2'));
  }

  refreshSoon(read: Read): void {
    const refreshed = this.#soon.run(() => this.refresh(read), { urgent: false });
    refreshed.catch(() => {}); // the next reader tries again
  }

  /**
   * A copy that has a write, for who wrote. Where another computes, or did a moment ago, this process computes all the
   * same, but such reads of a key one after another, so that one serves all who wait.
   */
  async readOwnWrite(read: Read, version: Version): Promise<Served> {
    const { l1 } = this.#parts;
    for (let other = this.#ownWrites.get(read.key); other; other = this.#ownWrites.get(read.key)) {
      await other;
      const held = l1.get(read.key);
      if (held && l1.includes(held, version)) return { held, source: 'bypass' };
    }
    const own = this.#askOwnWrite(read, version);
    this.#ownWrites.set(
      read.key,
      own.catch(() => {}).finally(() => this.#ownWrites.delete(read.key)),
    );
    return own;
  }

  /** Lets the key's readers share some work. Where it fails they get old bytes, should there be any. */
  #fly(read: Read, work: Promise<Served>): Promise<Served> {
    const { l1, clock } = this.#parts;
    const flight = work
      .catch((error: unknown) => {
        const held = l1.get(read.key);
        if (!held) throw error;
        held.excusedUntil = clock.now() + timing.restMs;
        return { held, source: 'stale' } as const;
      })
      .finally(() => this.#flights.get(read.key) === flight && this.#flights.delete(read.key));
    flight.catch(() => {}); // perhaps nobody waits for it
    this.#flights.set(read.key, flight);
    return flight;
  }

  /** Asks; then computes, or waits for who does and asks again: behind old bytes, should there be any. */
  async #step(read: Read, source: 'l2' | 'fill'): Promise<Served> {
    const { clock, l1 } = this.#parts;
    await this.#rest(read.key);
    const asked = await this.#ask(read, this.#instance);
    const held = this.#keep(read, asked);
    const now = clock.now();
    if (held && l1.isFresh(held, now)) return { held, source };
    const next = asked.granted
      ? this.#compute(read, asked)
      : clock.sleep(asked.retryMs).then(() => this.#step(read, 'fill'));
    if (!held || !l1.mayServe(held, now)) return next;
    void this.#fly(read, next);
    return { held, source: 'stale' };
  }

  /** A copy whose computation began less than a second ago cannot be renewed yet, by anyone. */
  async #rest(key: string): Promise<void> {
    const { clock, l1 } = this.#parts;
    const restingMs = (l1.get(key)?.beganAt ?? Number.NEGATIVE_INFINITY) + timing.restMs - clock.now();
    if (restingMs > 0) await clock.sleep(restingMs);
  }

  /** What the back end has. While it cannot be reached this process computes alone, as of the last word it heard. */
  async #ask(read: Read, token: string): Promise<Asked> {
    const { backend, breaker, clock, l1, log } = this.#parts;
    const held = l1.get(read.key);
    const ask = { key: read.key, have: held?.content.asOf, token };
    const askedAt = clock.now();
    try {
      const found = await breaker.run(() => backend.read(ask));
      l1.aheadMs = found.nowMs - askedAt;
      if (found.granted) log.emitFor(read, { type: 'lease' });
      return { ...found, askedAt, token };
    } catch {
      const granted = !held || breaker.isOpen;
      const retryMs = granted ? 0 : timing.pollMs;
      return { granted, retryMs, unchanged: false, staleForMs: 0, nowMs: 0, version: l1.lastVersion, askedAt, token };
    }
  }

  /** Keeps here what the back end has, and what it knows of the copy here. */
  #keep(read: Read, { askedAt, nowMs, staleForMs, version, ...found }: Asked): Held | undefined {
    const { l1 } = this.#parts;
    const present = l1.get(read.key);
    const content = found.unchanged ? present?.content : found.content;
    if (!content) return present;
    const marked = (found.unchanged && present?.staleSince) || Number.NEGATIVE_INFINITY;
    return l1.put({
      read,
      content,
      beganAt: askedAt - (nowMs - content.asOf / 1000),
      verified: { version, at: askedAt },
      staleSince: staleForMs > 0 ? Math.max(askedAt - staleForMs, marked) : undefined,
      readAt: present?.readAt ?? askedAt,
    });
  }

  /** Computes and stores. What was bumped meanwhile is computed again if it is being read. */
  async #compute(read: Read, { version, askedAt, granted, token }: Asked): Promise<Served> {
    const { clock, guard, l1, log } = this.#parts;
    const startedAt = clock.now();
    const old = l1.get(read.key);
    try {
      const loaded = await guard.run(read.load, { urgent: !old || !granted });
      const content = contentOf(read, loaded, { asOf: version, tookMs: clock.now() - startedAt });
      if (granted) log.emitFor(read, { type: 'fill', tookMs: content.tookMs, sizeBytes: content.body.length });
      const staleSince = (await this.#store(read, content, token)) ? undefined : askedAt;
      const verified = { version, at: askedAt };
      const held = { read, content, beganAt: askedAt, verified, staleSince, readAt: old?.readAt ?? askedAt };
      l1.put(held);
      if (l1.isHotStale(held)) void this.#fly(read, this.#step(read, 'l2'));
      return { held, source: granted ? 'fill' : 'bypass' };
    } catch (error) {
      log.emitFor(read, { type: 'failed', error });
      this.#release(read.key, token, old ? timing.restMs : 0);
      throw error;
    }
  }

  /** False where a tag was bumped since the computation began: then all have it as stale. */
  async #store(read: Read, content: Content, token: string): Promise<boolean> {
    const { backend, breaker, log } = this.#parts;
    const entry = { key: read.key, token, content, hardMs: hardMsOf(read, content) };
    try {
      const current = await breaker.run(() => backend.store(entry));
      if (!current) log.emitFor(read, { type: 'fenced' });
      return current;
    } catch (error) {
      log.emitFor(read, { type: 'unstored', error });
      this.#release(read.key, token, 0);
      return true;
    }
  }

  #release(key: string, token: string, afterMs: number): void {
    const { backend, breaker } = this.#parts;
    const released = breaker.run(() => backend.release({ key, token, afterMs }));
    released.catch(() => {}); // then it ends by itself, later
  }

  async #askOwnWrite(read: Read, version: Version): Promise<Served> {
    const asked = await this.#ask(read, `${this.#instance}:own`);
    const held = this.#keep(read, asked);
    if (held && !asked.granted && this.#parts.l1.includes(held, version)) return { held, source: 'l2' };
    return this.#compute(read, asked);
  }
}
