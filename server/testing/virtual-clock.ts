import type { Clock } from '../clock.ts';

type Timer = { at: number; act: () => void };

/** A clock that moves only when told, and lets everything that is due happen in order. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #timers: Timer[] = [];

  constructor(startMs = 0) {
    this.#now = startMs;
  }

  now = (): number => this.#now;

  sleep = (ms: number): Promise<void> => new Promise((wake) => this.after(ms, wake));

  after = (ms: number, act: () => void): (() => void) => {
    const timer = { at: this.#now + Math.max(ms, 0), act };
    this.#timers.splice(this.#timers.findLastIndex(({ at }) => at <= timer.at) + 1, 0, timer);
    return () => {
      const place = this.#timers.indexOf(timer);
      if (place >= 0) this.#timers.splice(place, 1);
    };
  };

  /** Moves on, stopping wherever something is due. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    while (this.next(until)) await settled();
    this.#now = until;
  }

  /** What comes of it while time goes by, up to so much. */
  async outcome<T>(pending: T | Promise<T>, withinMs: number): Promise<T> {
    const until = this.#now + withinMs;
    let isSettled = false;
    const settles = () => (isSettled = true);
    Promise.resolve(pending).then(settles, settles);
    do await settled();
    while (!isSettled && this.next(until));
    return pending;
  }

  /** Lets the next thing happen; false where nothing is due until then. */
  next(until: number): boolean {
    const [timer] = this.#timers;
    if (!timer || timer.at > until) return false;
    this.#timers.shift();
    this.#now = timer.at;
    timer.act();
    return true;
  }
}

/** Resolves when nothing more happens without time going on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
