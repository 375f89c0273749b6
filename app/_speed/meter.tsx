'use client';

import { useSyncExternalStore } from 'react';
import { type Source, waits } from './waits.ts';

/** In the corner: how long the last page took, and where it was from. Not read out: it would speak after each page. */
export function Meter() {
  const wait = useSyncExternalStore(waits.listen, waits.last, () => undefined);
  return (
    <aside
      data-meter=""
      aria-label="How long the last page took"
      className="rounded-8 bg-raised text-text shadow-float text-12 nav:bottom-2 pointer-events-none fixed right-2 bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom)+8px)] z-30 max-w-[calc(100vw-16px)] px-2.5 py-1.5 tabular-nums print:hidden"
    >
      {wait ? (
        <>
          <span className="font-semibold">{Math.round(wait.ms)} ms</span>{' '}
          <span className="text-muted">{words[wait.source]}</span>
        </>
      ) : (
        <span className="text-muted">Open a page to see how long it takes</span>
      )}
    </aside>
  );
}

const words: Record<Source, string> = {
  tab: 'from this tab, nothing was asked for',
  memory: 'from the site’s memory',
  computed: 'computed for you',
  site: 'from the site',
};
