'use client';

import { useSyncExternalStore } from 'react';
import { useT } from './t.ts';
import { waits } from './waits.ts';

/** In the corner: how long the last page took, and where it was from. Not read out: it would speak after each page. */
export function Meter() {
  const t = useT();
  const wait = useSyncExternalStore(waits.listen, waits.last, () => undefined);
  return (
    <aside
      data-meter=""
      aria-label={t('meterName')}
      className="rounded-8 bg-raised text-text shadow-float text-12 nav:bottom-2 pointer-events-none fixed end-2 bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom)+8px)] z-30 max-w-[calc(100vw-16px)] px-2.5 py-1.5 tabular-nums print:hidden"
    >
      {wait ? (
        <>
          <span className="font-semibold">{Math.round(wait.ms)} ms</span>{' '}
          <span className="text-muted">{t(`from-${wait.source}`)}</span>
        </>
      ) : (
        <span className="text-muted">{t('openPage')}</span>
      )}
    </aside>
  );
}
