'use client';

import type { PointerEvent } from 'react';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';

type Dates = { startsAt: string; endsAt: string };

/** '12 – 14 November 2026'; the exact instants in the reader's own time zone on hover. */
export function EventDates({ startsAt, endsAt, className }: Dates & { className?: string }) {
  const f = useFormats();
  return (
    <time
      dateTime={startsAt}
      title={f.rangeBy([startsAt, endsAt], { ...exact, timeZone: 'UTC' })}
      onPointerEnter={({ currentTarget }: PointerEvent<HTMLTimeElement>) => {
        currentTarget.title = f.rangeBy([startsAt, endsAt], exact);
      }}
      className={className}
      suppressHydrationWarning
    >
      {formatDates({ startsAt, endsAt }, f)}
    </time>
  );
}

export const formatDates = ({ startsAt, endsAt }: Dates, f: Formats): string => f.rangeBy([startsAt, endsAt], days);

export type EventState = 'upcoming' | 'running' | 'over' | 'calledOff';

/** What is called off stays so once its dates have passed. */
export function stateOf(event: Dates & { calledOffAt: string | null }, nowMs: number): EventState {
  const { startsAt, endsAt, calledOffAt } = event;
  if (calledOffAt !== null) return 'calledOff';
  if (Date.parse(endsAt) <= nowMs) return 'over';
  return Date.parse(startsAt) <= nowMs ? 'running' : 'upcoming';
}

const days = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const exact = { dateStyle: 'long', timeStyle: 'short' } as const;
