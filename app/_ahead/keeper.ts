import type { Query, QueryClient } from '@tanstack/react-query';
import { type Asking, askAs } from '#app/_trpc/asking.ts';
import type { Keeper } from '#app/_ui/intent.ts';
import { Budget, type Device, isFitFor } from '#server/odds/ahead.ts';

/** Queries of which an answer was guessed and has not been counted yet; the bytes are those known so far. */
export type Expected = Map<string, { bytes: number }>;

type Parts = {
  queryClient: QueryClient;
  expected: Expected;
  device: () => Device;
  now: () => number;
};

type Guess = { queries: Query[]; end: AbortController };

/** Keeps what is guessed within the budget, ends what nothing needs any more, and never stands in the way of a click. */
export class AheadKeeper implements Keeper {
  readonly #budget = new Budget();
  readonly #underWay = new Set<Guess>();
  readonly #parts: Parts;
  /** When something was last opened, by the keeper's clock. */
  openedAt = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly guess = (load: () => void): (() => void) => this.#guess(load, {}).takeBack;

  /** A guess for which nobody did anything. @returns how many requests it began */
  readonly guessUnasked = (load: () => void): number => this.#guess(load, { isUnasked: true }).requests;

  readonly open = (load: () => void): void => {
    this.openedAt = this.#parts.now();
    this.#underWay.clear();
    askAs({ priority: 'high' }, load);
  };

  #guess(load: () => void, more: Asking): { takeBack: () => void; requests: number } {
    const { queryClient, expected, device, now } = this.#parts;
    if (!(isFitFor(device()) && this.#budget.mayBegin(now()))) return { takeBack: () => {}, requests: 0 };
    const end = new AbortController();
    const before = new Set(fetching(queryClient));
    // Each query begins with one request, in the same order; where the device is asked first, a moment later.
    const requests: { bytes: number }[] = [];
    const requestAt = (place: number) => {
      const request = requests[place] ?? { bytes: 0 };
      requests[place] = request;
      return request;
    };
    let begun = 0;
    const begin = () => {
      const spend = this.#budget.begin(now());
      const request = requestAt(begun++);
      return (bytes: number) => {
        request.bytes = bytes;
        spend(bytes);
      };
    };
    askAs({ ...more, priority: 'low', signal: end.signal, begin }, load);
    const queries = fetching(queryClient).filter((query) => !before.has(query));
    for (const [place, { queryHash }] of queries.entries()) expected.set(queryHash, requestAt(place));
    const guess = { queries, end };
    this.#underWay.add(guess);
    return { takeBack: () => this.#takeBack(guess), requests: queries.length };
  }

  /** Not once something is opened, nor what a page shows meanwhile. */
  #takeBack(guess: Guess): void {
    if (!this.#underWay.delete(guess)) return;
    const unneeded = guess.queries.filter((query) => query.state.fetchStatus === 'fetching');
    if (unneeded.length === 0 || unneeded.some((query) => query.getObserversCount() > 0)) return;
    for (const query of unneeded) {
      this.#parts.expected.delete(query.queryHash);
      void query.cancel({ revert: true });
    }
    guess.end.abort();
  }
}

function fetching(queryClient: QueryClient): Query[] {
  return queryClient.getQueryCache().findAll({ fetchStatus: 'fetching' });
}

/** What is known of the device and its network now. */
export function deviceNow(): Device {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return {
    isHidden: document.visibilityState !== 'visible',
    savesData: connection?.saveData ?? false,
    connection: connection?.effectiveType,
  };
}
