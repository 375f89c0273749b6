import type { Query, QueryClient } from '@tanstack/react-query';

/** Gives what was read with an own write in it: the same object where the write does not concern it. */
export type Patch = (data: unknown) => unknown;

type Written = { patch: Patch /** When the server had answered; endless until then. */; at: number };

/**
 * Own writes, laid over everything that was read. A write shows at once in all that is held, and again in each answer to a
 * read that began before the server had answered the write, since that may not know of it. A read that begins later names
 * the version that the write made and cannot show less, so its answer stays as it is. Once no older read is under way
 * there is nothing left to lay over, and the write is forgotten.
 */
export class OwnWrites {
  readonly #queryClient: QueryClient;
  readonly #written = new Map<string, Written>();
  readonly #beganAt = new WeakMap<Query, number>();
  #now = 0;
  #isChanging = false;

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || this.#isChanging) return;
      const { query, action } = event;
      if (action.type === 'fetch') this.#beganAt.set(query, ++this.#now);
      if (action.type === 'success' || action.type === 'setState') this.#correct(query);
      if (action.type === 'success' || action.type === 'error') this.#forget();
    });
  }

  /** Shows a write that is on its way, over all others, in place of what was shown under this key before. */
  show(key: string, patch: Patch): void {
    this.#written.delete(key);
    this.#put(key, { patch, at: Number.POSITIVE_INFINITY });
  }

  /** Shows how it came out, below what was shown since: reads that begin from now on know it by themselves. */
  settle(key: string, patch: Patch): void {
    this.#put(key, { patch, at: ++this.#now });
    this.#forget();
  }

  /** The same where it came out as it is shown: nothing changes. */
  rest(key: string): void {
    const written = this.#written.get(key);
    if (written) written.at = ++this.#now;
    this.#forget();
  }

  /** How many are still laid over what comes. */
  get size(): number {
    return this.#written.size;
  }

  #put(key: string, written: Written): void {
    this.#written.set(key, written);
    const all = [...this.#written.values()];
    const later = all.slice(all.indexOf(written) + 1);
    for (const query of this.#queries()) this.#change(query, [written, ...this.#unknownTo(query, later)]);
  }

  #correct(query: Query): void {
    this.#change(query, this.#unknownTo(query, [...this.#written.values()]));
  }

  /** Those that what was read may not have in it. */
  #unknownTo(query: Query, writes: Written[]): Written[] {
    const beganAt = this.#beganAt.get(query) ?? 0;
    return writes.filter(({ at }) => at > beganAt);
  }

  #change(query: Query, writes: Written[]): void {
    const { data } = query.state;
    const changed = writes.reduce((value, { patch }) => patch(value), data as unknown);
    if (changed === data) return;
    // Two writes of one thing make it anew each time, so that to correct what was set here would never end.
    this.#isChanging = true;
    try {
      query.setState({ data: changed });
    } finally {
      this.#isChanging = false;
    }
  }

  #forget(): void {
    const underWay = this.#queries().filter(({ state }) => state.fetchStatus !== 'idle');
    const oldest = Math.min(...underWay.map((query) => this.#beganAt.get(query) ?? 0));
    for (const [key, { at }] of this.#written)
      if (at < oldest && at !== Number.POSITIVE_INFINITY) this.#written.delete(key);
  }

  #queries(): Query[] {
    return this.#queryClient.getQueryCache().getAll();
  }
}

const ofClients = new WeakMap<QueryClient, OwnWrites>();

/** Those of a page's own client, from its first write on. */
export function ownWritesOf(queryClient: QueryClient): OwnWrites {
  const known = ofClients.get(queryClient) ?? new OwnWrites(queryClient);
  ofClients.set(queryClient, known);
  return known;
}
