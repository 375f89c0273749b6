'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { setKeeper } from '#app/_ui/intent.ts';
import { AheadKeeper, deviceNow, type Expected } from './keeper.ts';

/** A page's own requests are through by then, and its reader has begun to read. */
const idleMs = 1000;
/** A document asks for the code of pages that its links lead to as well, which counts among its requests. */
const documentIdleMs = 3000;

/** Loads ahead what is likely to be opened next, within the budget, and tells the server what came of it. */
export function Ahead() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const since = useRef<number>(undefined);
  const [{ expected, opened, keeper }] = useState(() => {
    const expected: Expected = new Map();
    const keeper = new AheadKeeper({ queryClient, expected, device: deviceNow, now: () => performance.now() });
    return { expected, opened: [] as string[], keeper };
  });
  // Links ask it as they are hydrated, which is before any effect.
  if (typeof window !== 'undefined') setKeeper(keeper);

  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      const telling = import('./tell.ts').then(({ keepTelling }) => keepTelling({ queryClient, expected, opened }));
      const settled = telling.catch(() => () => {});
      stop = () => void settled.then((end) => end());
    }, idleMs);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queryClient, expected, opened]);

  useEffect(() => {
    if (opened.at(-1) !== pathname) opened.push(pathname);
    const view = { pathname, since: sinceOf(keeper, since.current), isDocument: since.current === undefined };
    since.current = view.since;
    const timer = setTimeout(
      () => {
        const parts = { queryClient, router, guess: keeper.guessUnasked };
        void import('./load-likely.ts').then(({ loadLikely }) => loadLikely(view, parts)).catch(() => {});
      },
      view.isDocument ? documentIdleMs : idleMs,
    );
    return () => clearTimeout(timer);
  }, [pathname, queryClient, router, opened, keeper]);

  return null;
}

/** When a page view began: its document, the press that opened it, or now where one goes back to it. */
function sinceOf(keeper: AheadKeeper, before: number | undefined): number {
  if (before === undefined) return 0;
  return keeper.openedAt > before ? keeper.openedAt : performance.now();
}
