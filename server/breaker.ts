import { AsyncLocalStorage } from 'node:async_hooks';
import { type Clock, within } from './clock.ts';

type Options = {
  clock: Clock;
  /** Resolves when Redis is there and can be relied on. */
  check: () => Promise<void>;
  onChange: (state: 'up' | 'down') => void;
};

const answerMs = 100;
/** How long calls wait for the first connection of a process. */
const startMs = 300;
const failuresToOpen = 3;
const probeEveryMs = 50;

/**
 * Bounds what a slow or dead Redis costs. A call may take 100 ms; after three failures in a row calls fail at once,
 * until a probe that no caller waits for has passed.
 */
export class Breaker {
  /** Resolves after the first check, or a moment without its answer. */
  readonly started: Promise<unknown>;
  readonly #options: Options;
  /** Redis being away is about no request: what is logged of it, and the probe, must not be taken for a part of one. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #open = true;
  #ended = false;
  #failures = 0;

  constructor(options: Options) {
    this.#options = options;
    this.started = within(options.clock, startMs, this.#probe()).catch(() => {});
  }

  async run<T>(call: () => Promise<T>): Promise<T> {
    await this.started;
    if (this.#open) throw new Error('Redis is away.');
    try {
      const result = await within(this.#options.clock, answerMs, call());
      this.#failures = 0;
      return result;
    } catch (error) {
      if (!isAnswer(error) && ++this.#failures >= failuresToOpen) this.open();
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Fails all calls until the check has passed. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    this.#outside(() => {
      this.#options.onChange('down');
      void this.#probe();
    });
  }

  end(): void {
    this.#open = true;
    this.#ended = true;
  }

  async #probe(): Promise<void> {
    const { clock, check, onChange } = this.#options;
    while (!this.#ended) {
      try {
        await within(clock, answerMs, check());
        this.#failures = 0;
        this.#open = this.#ended;
        return onChange('up');
      } catch {
        await clock.sleep(probeEveryMs);
      }
    }
  }
}

/** It refused, since it is full perhaps; but it is there. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError';
}
