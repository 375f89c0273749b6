import type { Expected } from './keeper.ts';

/** What was loaded ahead, and what became of it. */
export type Counts = {
  fetchedCount: number;
  usedCount: number;
  wastedCount: number;
  fetchedBytes: number;
  wastedBytes: number;
};

type Loaded = { bytes: number; staleAt: number };

/** Counts what is loaded ahead: fetched as it comes; then used once it is shown fresh, or wasted once it cannot be. */
export class Tally {
  readonly #expected: Expected;
  readonly #unseen = new Map<string, Loaded>();
  #counts = none();

  constructor(expected: Expected) {
    this.#expected = expected;
  }

  /** A query was answered. @param staleAt until when that may be shown */
  came(query: string, staleAt: number): void {
    const request = this.#expected.get(query);
    if (!request) return;
    this.#expected.delete(query);
    this.#counts.fetchedCount++;
    this.#counts.fetchedBytes += request.bytes;
    const before = this.#unseen.get(query);
    if (before) this.#waste(before);
    this.#unseen.set(query, { bytes: request.bytes, staleAt });
  }

  /** A page shows the query's answer. */
  shown(query: string, now: number): void {
    const loaded = this.#unseen.get(query);
    if (!loaded) return;
    if (now <= loaded.staleAt) this.#counts.usedCount++;
    else this.#waste(loaded);
    this.#unseen.delete(query);
  }

  /** Gives what is counted and begins anew: what was not shown is wasted, for its page is left. */
  take(): Counts {
    for (const loaded of this.#unseen.values()) this.#waste(loaded);
    this.#unseen.clear();
    const counts = this.#counts;
    this.#counts = none();
    return counts;
  }

  #waste({ bytes }: Loaded): void {
    this.#counts.wastedCount++;
    this.#counts.wastedBytes += bytes;
  }
}

const none = (): Counts => ({ fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 });
