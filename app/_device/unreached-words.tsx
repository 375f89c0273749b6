'use client';

import { useSyncExternalStore } from 'react';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import { useT } from './t.ts';

/** @param shownFrom ms since 1970 */
export function UnreachedWords({ shownFrom }: { shownFrom: number }) {
  const t = useT();
  const f = useFormats();
  const time = whenShown(shownFrom, Date.now(), f);
  const isOnline = useSyncExternalStore(onLineChange, () => navigator.onLine);
  return (
    <aside aria-label={t('connection')} className="bg-warn-soft text-warn print:hidden">
      <p role="status" className="wrap py-2.5 text-pretty">
        {isOnline ? t('noAnswer', { time }) : t('offline', { time })}
      </p>
    </aside>
  );
}

function onLineChange(listener: () => void): () => void {
  const names = ['online', 'offline'];
  for (const name of names) addEventListener(name, listener);
  return () => {
    for (const name of names) removeEventListener(name, listener);
  };
}

/** '14:05' of the same day, '12 November, 14:05' of another. */
function whenShown(atMs: number, nowMs: number, f: Formats): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  return f.dateBy(new Date(atMs), isToday ? timeOfDay : dayAndTime);
}

const timeOfDay = { hour: '2-digit', minute: '2-digit' } as const;
const dayAndTime = { day: 'numeric', month: 'long', ...timeOfDay } as const;
