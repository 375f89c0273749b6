'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { setKeeper } from '#app/_ui/intent.ts';
import { AheadKeeper, deviceNow } from './keeper.ts';
import { Tally } from './tally.ts';
import { keepTelling, tellStep } from './tell.ts';
import { watchTally } from './watch-tally.ts';

/** A page's own requests are through by then, and its reader has begun to read. */
const idleMs = 1000;

/** Loads ahead what is likely to be opened next, within the budget, and tells the server what came of it. */
export function Ahead() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const keeper = useRef<AheadKeeper>(undefined);
  const since = useRef<number>(undefined);

  useEffect(() => {
    const tally = new Tally();
    keeper.current = new AheadKeeper({ queryClient, tally, device: deviceNow, now: () => performance.now() });
    setKeeper(keeper.current);
    const stops = [watchTally(queryClient, tally), keepTelling(tally)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queryClient]);

  useEffect(() => {
    tellStep(pathname);
    const view = { pathname, since: sinceOf(keeper.current, since.current), isDocument: since.current === undefined };
    since.current = view.since;
    const timer = setTimeout(() => {
      const parts = { queryClient, router, guess: keeper.current?.guessUnasked ?? (() => 0) };
      void import('./load-likely.ts').then(({ loadLikely }) => loadLikely(view, parts)).catch(() => {});
    }, idleMs);
    return () => clearTimeout(timer);
  }, [pathname, queryClient, router]);

  return null;
}

/** When a page view began: its document, the press that opened it, or now where one goes back to it. */
function sinceOf(keeper: AheadKeeper | undefined, before: number | undefined): number {
  if (before === undefined) return 0;
  return keeper && keeper.openedAt > before ? keeper.openedAt : performance.now();
}
