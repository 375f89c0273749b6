import type { Version } from './backend/backend.ts';
import type { Read } from './read.ts';

/**
 * Where a reader's bytes are from. l1, l2: fresh, from this process or the back end · stale: old, new ones are being
 * made · fill: computed while it waited · bypass: computed for it alone, since it wrote.
 */
export type Source = 'l1' | 'l2' | 'stale' | 'fill' | 'bypass';

/** What happened to one key. `fill` is the computation, `wait` each reader that waited for it. */
export type KeyEvent = {
  type: 'hit' | 'stale' | 'wait' | 'bypass' | 'lease' | 'fill' | 'fenced' | 'unstored' | 'failed';
  policy: string;
  key: string;
  source?: Source;
  tookMs?: number;
  sizeBytes?: number;
  error?: unknown;
};

/** What happened to all: a bump made here, a bump heard, bumps that nobody will hear, the back end gone or back. */
export type CacheEvent =
  | KeyEvent
  | { type: 'bump' | 'heard'; tags: readonly string[]; version: Version }
  | { type: 'lost' | 'down' | 'up' };

/** Policy, or `all` → event (a hit's is its source) or sum → amount. */
export type Counts = Record<string, Record<string, number>>;

/** Counts events and hands them on. */
export class EventLog {
  readonly counts: Counts = {};
  readonly #listener: (event: CacheEvent) => void;

  constructor(listener: (event: CacheEvent) => void = () => {}) {
    this.#listener = listener;
  }

  emitFor({ policy, key }: Read, event: Omit<KeyEvent, 'policy' | 'key'>): void {
    this.emit({ ...event, policy: policy.name, key });
  }

  emit(event: CacheEvent): void {
    if ('policy' in event) this.#countKey(event);
    else this.#add('all', event.type, 1);
    this.#listener(event);
  }

  #countKey({ type, policy, source, tookMs = 0, sizeBytes = 0 }: KeyEvent): void {
    this.#add(policy, type === 'hit' && source ? source : type, 1);
    if (tookMs > 0) this.#add(policy, `${type}Ms`, tookMs);
    if (sizeBytes > 0) this.#add(policy, `${type}Bytes`, sizeBytes);
  }

  #add(group: string, name: string, amount: number): void {
    const counts = this.counts[group] ?? {};
    counts[name] = (counts[name] ?? 0) + amount;
    this.counts[group] = counts;
  }
}
