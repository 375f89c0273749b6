import { systemClock, type Timer } from './clock.ts';

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

/** Gathers what comes one by one, and writes it together. */
export class Gathering<T> {
  #items: T[] = [];
  #cancel: (() => void) | undefined;
  readonly #parts: Parts<T>;

  constructor(parts: Parts<T>) {
    this.#parts = parts;
  }

  take(item: T): void {
    this.#items.push(item);
    if (this.#items.length >= full) void this.flush();
    else this.#cancel ??= (this.#parts.timer ?? systemClock).after(gatheringMs, () => void this.flush());
  }

  async flush(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    this.#cancel?.();
    this.#cancel = undefined;
    if (items.length > 0) await this.#parts.write(items).catch(this.#parts.onLost);
  }
}
