import { publicPathOf } from '#server/odds/public-page.input.ts';
import type { Told } from '#server/odds/told.input.ts';
import type { Tally } from './tally.ts';

const maxSteps = 50;

let last: string | undefined;
let steps: Told['steps'] = [];

/** Notes that a page was opened after another one, where both are public. */
export function tellStep(pathname: string): void {
  const path = publicPathOf(pathname);
  if (last && path && last !== path && steps.length < maxSteps) steps.push([last, path]);
  last = path;
}

/** Tells the server, each time the page is left, what was loaded ahead and which pages were opened after which. */
export function keepTelling(tally: Tally): () => void {
  const tell = () => {
    const told: Told = { ...tally.take(), steps };
    steps = [];
    if (told.fetchedCount === 0 && told.steps.length === 0) return;
    navigator.sendBeacon('/api/trpc/odds.tell', new Blob([JSON.stringify(told)], { type: 'application/json' }));
  };
  addEventListener('pagehide', tell);
  return () => removeEventListener('pagehide', tell);
}
