import { type Clock, systemClock, within } from './clock.ts';
import { DomainError } from './errors.ts';

type Options = {
  /** Computations at once. */
  limit: number;
  /** Readers that may wait for their turn before more are refused with OVERLOADED. */
  queueLimit: number;
  /** How long a reader waits for a computation; one that takes longer keeps its place until it ends. */
  limitMs: number;
  clock?: Clock;
};

/** Keeps the database from being asked for everything at once. What a reader waits for goes first. */
export class Guard {
  readonly #options: Options;
  #running = 0;
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  async run<T>(work: () => Promise<T>, { urgent }: { urgent: boolean }): Promise<T> {
    const { limit, queueLimit, limitMs, clock = systemClock } = this.#options;
    const queue = urgent ? this.#urgent : this.#patient;
    if (this.#running < limit) this.#running++;
    else if (urgent && queue.length >= queueLimit) throw new DomainError('OVERLOADED');
    else await new Promise<void>((resolve) => queue.push(resolve));
    const running = (async () => work())().finally(() => this.#next());
    return within(clock, limitMs, running);
  }

  #next(): void {
    const next = this.#urgent.shift() ?? this.#patient.shift();
    if (next) next();
    else this.#running--;
  }

  get size(): { running: number; waiting: number } {
    return { running: this.#running, waiting: this.#urgent.length + this.#patient.length };
  }
}
