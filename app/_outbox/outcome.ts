import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { kinds } from './kind-table.ts';

/** How a write came out that waited: its answer, or why the server did not take it; null where it was discarded. */
export type Outcome = { write: WaitingWrite } & ({ answer: unknown } | { problem: string | null });

const tabs = new BroadcastChannel('prova-outcome');

/** Shows how a write came out, here and in the other tabs. */
export function tellOutcome(queryClient: QueryClient, outcome: Outcome): void {
  showOutcome(queryClient, outcome);
  tabs.postMessage(outcome);
}

/** Shows what other tabs have sent. */
export function followOutcomes(queryClient: QueryClient): void {
  tabs.onmessage = ({ data }: MessageEvent<Outcome>) => showOutcome(queryClient, data);
}

function showOutcome(queryClient: QueryClient, outcome: Outcome): void {
  const kind = kinds[outcome.write.kind];
  if ('answer' in outcome) kind?.arrived(queryClient, outcome.write, outcome.answer);
  else kind?.refused(queryClient, outcome.write, outcome.problem);
}
