import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import type { Told } from '#app/_trpc/told.ts';

type Write<I> = WaitingWrite & { input: I };

/** How one kind of write is sent, and how it shows while it waits and when it came out. */
export type Kind<I, A> = {
  send: (input: I, key: string) => Promise<A>;
  show: (queryClient: QueryClient, write: Write<I>) => void;
  arrived: (queryClient: QueryClient, write: Write<I>, answer: A) => void;
  /** @param problem why; null where its writer has discarded it */
  refused: (queryClient: QueryClient, write: Write<I>, problem: string | null) => void;
  /** One that was written over another, as a change of what that one has made. */
  rebased?: (input: I, answer: A) => I;
  /** Where what it changes was changed elsewhere meanwhile: as it is sent by who insists. */
  over?: (input: I, told: Told) => I | undefined;
  /** What it is, for its writer. */
  words: (input: I) => { title: string; path: string; text?: string };
};

/** The kinds of writes that may wait, by name. */
export const kinds: Partial<Record<string, Kind<unknown, unknown>>> = {};

/** What was kept under a kind has that kind's input. */
export function addKind<I, A>(name: string, kind: Kind<I, A>): void {
  kinds[name] = kind as unknown as Kind<unknown, unknown>;
}
