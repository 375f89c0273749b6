'use client';

import type { PointerEvent } from 'react';

type Dates = { startsAt: string; endsAt: string };

/** '12 – 14 November 2026'; the exact instants in the reader's own time zone on hover. */
export function EventDates({ startsAt, endsAt, className }: Dates & { className?: string }) {
  return (
    <time
      dateTime={startsAt}
      title={exactUtc.formatRange(new Date(startsAt), new Date(endsAt))}
      onPointerEnter={({ currentTarget }: PointerEvent<HTMLTimeElement>) => {
        currentTarget.title = exactLocal.formatRange(new Date(startsAt), new Date(endsAt));
      }}
      className={className}
      suppressHydrationWarning
    >
      {formatDates({ startsAt, endsAt })}
    </time>
  );
}

export const formatDates = ({ startsAt, endsAt }: Dates): string =>
  days.formatRange(new Date(startsAt), new Date(endsAt));

export type EventState = 'upcoming' | 'running' | 'over';

export function stateOf({ startsAt, endsAt }: Dates, nowMs: number): EventState {
  if (Date.parse(endsAt) <= nowMs) return 'over';
  return Date.parse(startsAt) <= nowMs ? 'running' : 'upcoming';
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const exact = { dateStyle: 'long', timeStyle: 'short' } as const;
const exactUtc = new Intl.DateTimeFormat('en-GB', { ...exact, timeZone: 'UTC' });
const exactLocal = new Intl.DateTimeFormat('en-GB', exact);
