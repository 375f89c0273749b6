import type { QueryClient } from '@tanstack/react-query';
import { publicPathOf } from '#server/odds/public-page.input.ts';
import type { Told } from '#server/odds/told.input.ts';
import type { Expected } from './keeper.ts';
import { Tally } from './tally.ts';
import { watchTally } from './watch-tally.ts';

const maxSteps = 50;

type Parts = {
  queryClient: QueryClient;
  expected: Expected;
  /** The paths of the pages that were opened, in their order. */
  opened: string[];
};

/**
 * Tells the server, each time the page is left, what was loaded ahead and which public pages were opened after which;
 * until the function that it gives is called.
 */
export function keepTelling({ queryClient, expected, opened }: Parts): () => void {
  const tally = new Tally(expected);
  const unwatch = watchTally(queryClient, { tally, expected });
  const tell = () => {
    const told: Told = { ...tally.take(), steps: stepsOf(opened) };
    opened.splice(0, opened.length - 1);
    if (told.fetchedCount === 0 && told.steps.length === 0) return;
    navigator.sendBeacon('/api/trpc/odds.tell', new Blob([JSON.stringify(told)], { type: 'application/json' }));
  };
  addEventListener('pagehide', tell);
  return () => {
    unwatch();
    removeEventListener('pagehide', tell);
  };
}

/** Of pages that all may know of; what is somebody's own is not told, nor what came before and after it. */
function stepsOf(opened: string[]): Told['steps'] {
  const steps: Told['steps'] = [];
  for (const [place, path] of opened.entries()) {
    const [from, to] = [publicPathOf(opened[place - 1] ?? ''), publicPathOf(path)];
    if (from && to && from !== to) steps.push([from, to]);
  }
  return steps.slice(0, maxSteps);
}
