import { setTimeout as pause } from 'node:timers/promises';

type Write = { value: number; at: number };

/** A database of one value, which counts up, with a log of who read it and when. Times are milliseconds since 1970. */
export class CountedValue {
  value = 0;
  /** How long reading it takes, once it has been read. */
  tookMs = 0;
  /** When each reading began. */
  readonly readAt: number[] = [];
  readonly #writes: Write[] = [];
  #gate: Promise<void> | undefined;
  #reached = Promise.withResolvers<void>();

  load = async (): Promise<string> => {
    this.readAt.push(now());
    const body = `${this.value}`;
    this.#reached.resolve();
    await pause(this.tookMs);
    await this.#gate;
    return body;
  };

  /** Who reads from now on has the value of that moment, but does not come back until the gate is opened. */
  hold(): { reached: Promise<void>; open: () => void } {
    const gate = Promise.withResolvers<void>();
    this.#gate = gate.promise;
    this.#reached = Promise.withResolvers();
    return {
      reached: this.#reached.promise,
      open: () => {
        this.#gate = undefined;
        gate.resolve();
      },
    };
  }

  /** Counts up, and lets `tell` tell it. */
  async write(tell: () => Promise<unknown>): Promise<void> {
    this.value++;
    const write = { value: this.value, at: Number.POSITIVE_INFINITY };
    this.#writes.push(write);
    await tell();
    write.at = now();
  }

  /** By how much the oldest answer was older than the first write told that it lacked, in milliseconds. */
  oldest(answers: { body: string; startedAt: number }[]): number {
    const ages = answers.map(({ body, startedAt }) => startedAt - (this.#writes[Number(body)]?.at ?? startedAt));
    return Math.max(0, ...ages);
  }
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
