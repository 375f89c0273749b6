import { systemClock, type Timer } from './clock.ts';
import { perProcess } from './per-process.ts';

type Parts<T> = {
  write: (items: T[]) => Promise<void>;
  /** Told why what was gathered could not be written; it is not tried again. */
  onLost: (error: unknown) => void;
  timer?: Timer;
};

/** How long the first of what is gathered waits to be written. */
const gatheringMs = 3000;
/** So many are written without waiting longer. */
const full = 5000;

const flushes = perProcess('gatherings', (): (() => Promise<void>)[] => []);

/** Writes what every gathering of this process still holds, and waits for what is being written. */
export async function flushGatherings(): Promise<void> {
  await Promise.all(flushes.map((flush) => flush()));
}

/** Gathers what comes one by one, and writes it together. */
export class Gathering<T> {
  #items: T[] = [];
  #cancel: (() => void) | undefined;
  #written = Promise.resolve();
  readonly #parts: Parts<T>;

  constructor(parts: Parts<T>) {
    this.#parts = parts;
    flushes.push(() => this.flush());
  }

  take(item: T): void {
    this.#items.push(item);
    if (this.#items.length >= full) void this.flush();
    else this.#cancel ??= (this.#parts.timer ?? systemClock).after(gatheringMs, () => void this.flush());
  }

  /** Writes what is gathered, behind what is being written. */
  flush(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    this.#cancel?.();
    this.#cancel = undefined;
    const { write, onLost } = this.#parts;
    if (items.length > 0) this.#written = this.#written.then(() => write(items)).catch(onLost);
    return this.#written;
  }
}
