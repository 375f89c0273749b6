import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';

type Write<I> = WaitingWrite & { input: I };

/** How one kind of write is sent, and how it shows while it waits and when it came out. */
export type Kind<I, A> = {
  send: (input: I, key: string) => Promise<A>;
  show: (queryClient: QueryClient, write: Write<I>) => void;
  arrived: (queryClient: QueryClient, write: Write<I>, answer: A) => void;
  /** @param problem why; null where its writer has discarded it */
  refused: (queryClient: QueryClient, write: Write<I>, problem: string | null) => void;
  /** What it is, for its writer. */
  words: (input: I) => { title: string; path: string; text?: string };
};

/** The kinds of writes that may wait, by name. */
export const kinds: Partial<Record<string, Kind<unknown, unknown>>> = {};

/** What was kept under a kind has that kind's input. */
export function addKind<I, A>(name: string, kind: Kind<I, A>): void {
  kinds[name] = kind as unknown as Kind<unknown, unknown>;
}
