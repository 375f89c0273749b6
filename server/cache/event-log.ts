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

/**
 * What happened to all: a bump made here, a bump heard, bumps that nobody will hear, no word from the back end for
 * so long that copies are not believed, the back end gone or back.
 */
export type CacheEvent =
  | KeyEvent
  | { type: 'bump'; tags: readonly string[]; version: Version; everywhere: boolean }
  | { type: 'heard'; tags: readonly string[]; version: Version }
  | { type: 'lost' | 'down' | 'up' }
  | { type: 'silent'; forMs: number };

/** Policy, or `all` → event (a hit's is its source) or sum → amount. */
export type Counts = Record<string, Record<string, number>>;

/** Counts events and hands them on. */
export class EventLog {
  readonly counts: Counts = {};
  readonly #listener: ((event: CacheEvent) => void) | undefined;

  constructor(listener: ((event: CacheEvent) => void) | undefined) {
    this.#listener = listener;
  }

  emit(event: CacheEvent): void {
    const { type, policy = 'all', source, tookMs, sizeBytes } = event as Partial<KeyEvent>;
    this.#add(policy, type === 'hit' && source ? source : event.type, 1);
    if (tookMs) this.#add(policy, `${event.type}Ms`, tookMs);
    if (sizeBytes) this.#add(policy, `${event.type}Bytes`, sizeBytes);
    this.#listener?.(event);
  }

  emitFor({ policy, key }: Read, event: Omit<KeyEvent, 'policy' | 'key'>): void {
    this.emit({ ...event, policy: policy.name, key });
  }

  #add(group: string, name: string, amount: number): void {
    const counts = this.counts[group] ?? {};
    counts[name] = (counts[name] ?? 0) + amount;
    this.counts[group] = counts;
  }
}
