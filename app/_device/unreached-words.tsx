'use client';

import { useSyncExternalStore } from 'react';

/** @param shownFrom ms since 1970 */
export function UnreachedWords({ shownFrom }: { shownFrom: number }) {
  const time = whenShown(shownFrom, Date.now());
  const isOnline = useSyncExternalStore(onLineChange, () => navigator.onLine);
  return (
    <aside aria-label="Connection" className="bg-warn-soft text-warn print:hidden">
      <p role="status" className="wrap py-2.5 text-pretty">
        {isOnline
          ? `Prova does not answer. What you see is from ${time}; your changes wait.`
          : `As of ${time}, you are offline. What you change waits and is sent later.`}
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
function whenShown(atMs: number, nowMs: number): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  return (isToday ? timeOfDay : dayAndTime).format(atMs);
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
