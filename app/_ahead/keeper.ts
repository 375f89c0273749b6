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

  /** A hidden tab sees no links, and those that it has may be looked at later. */
  readonly mayGuess = (): boolean => isFitFor({ ...this.#parts.device(), isHidden: false });

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
    // Where the device is asked first, that is a moment later; what the device has is no answer that was loaded.
    const begin = (query?: string) => {
      const spend = this.#budget.begin(now());
      const request = { bytes: 0 };
      if (query) expected.set(query, request);
      return (bytes: number) => {
        request.bytes = bytes;
        spend(bytes);
      };
    };
    askAs({ ...more, priority: 'low', signal: end.signal, begin }, load);
    const queries = fetching(queryClient).filter((query) => !before.has(query));
    const guess = { queries, end };
    this.#underWay.add(guess);
    return { takeBack: () => this.#takeBack(guess), requests: queries.length };
  }

  /** Not once something is opened, nor what a page shows meanwhile. */
  #takeBack(guess: Guess): void {
    if (!this.#underWay.delete(guess)) return;
    if (guess.queries.some((query) => query.getObserversCount() > 0)) return;
    for (const query of guess.queries.filter(({ state }) => state.fetchStatus === 'fetching')) {
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
