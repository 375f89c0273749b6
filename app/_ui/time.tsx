'use client';

import type { PointerEvent } from 'react';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type TimeProps = {
  iso: string;
  /** In whole words, for a sentence: '6 hours ago'. */
  long?: boolean;
  className?: string;
};

/** How long ago, the exact instant in the reader's own time zone on hover. The server's words stay until the next render. */
export function Time({ iso, long, className }: TimeProps) {
  return (
    <time
      dateTime={iso}
      title={exactUtc.format(new Date(iso))}
      onPointerEnter={showLocal}
      className={className}
      suppressHydrationWarning
    >
      {long ? formatAgo(iso, Date.now()) : formatAge(iso, Date.now())}
    </time>
  );
}

/** '5 min', '6 h', '3 d'; from a week on the date, '12 Nov', with its year when that is another one. */
export function formatAge(iso: string, nowMs: number): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  if (ageMs < minuteMs) return 'now';
  if (ageMs < hourMs) return `${Math.floor(ageMs / minuteMs)} min`;
  if (ageMs < dayMs) return `${Math.floor(ageMs / hourMs)} h`;
  if (ageMs < 7 * dayMs) return `${Math.floor(ageMs / dayMs)} d`;
  const sameYear = iso.slice(0, 4) === new Date(nowMs).toISOString().slice(0, 4);
  return (sameYear ? dayAndMonth : dayMonthYear).format(new Date(iso));
}

/** '5 minutes ago', '6 hours ago', '3 days ago'; from a week on the date, '12 November 2025'. */
export function formatAgo(iso: string, nowMs: number): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  if (ageMs < minuteMs) return 'just now';
  if (ageMs < hourMs) return ago.format(-Math.floor(ageMs / minuteMs), 'minute');
  if (ageMs < dayMs) return ago.format(-Math.floor(ageMs / hourMs), 'hour');
  if (ageMs < 7 * dayMs) return ago.format(-Math.floor(ageMs / dayMs), 'day');
  return formatDate(iso);
}

/** '12 November 2025'. */
export const formatDate = (iso: string): string => wholeDate.format(new Date(iso));

function showLocal({ currentTarget }: PointerEvent<HTMLTimeElement>) {
  currentTarget.title = exactLocal.format(new Date(currentTarget.dateTime));
}

const exactUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const exactLocal = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const wholeDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
