'use client';

import type { PointerEvent } from 'react';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { useT } from './t.ts';

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
  const t = useT();
  const f = useFormats();
  return (
    <time
      dateTime={iso}
      title={f.dateBy(iso, { ...exact, timeZone: 'UTC' })}
      onPointerEnter={({ currentTarget }: PointerEvent<HTMLTimeElement>) => {
        currentTarget.title = f.dateBy(currentTarget.dateTime, exact);
      }}
      className={className}
      suppressHydrationWarning
    >
      {(long ? formatAgo : formatAge)(iso, Date.now(), { t, f })}
    </time>
  );
}

type Words = { t: Translator<'ui'>; f: Formats };

/** '5 min', '6 h', '3 d'; from a week on the date, '12 Nov', with its year when that is another one. */
export function formatAge(iso: string, nowMs: number, { t, f }: Words): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  if (ageMs < minuteMs) return t('now');
  if (ageMs < hourMs) return t('minutes', { count: Math.floor(ageMs / minuteMs) });
  if (ageMs < dayMs) return t('hours', { count: Math.floor(ageMs / hourMs) });
  if (ageMs < 7 * dayMs) return t('days', { count: Math.floor(ageMs / dayMs) });
  return f.day(iso, nowMs);
}

/** '5 minutes ago', '6 hours ago', '3 days ago'; from a week on the date, '12 November 2025'. */
export function formatAgo(iso: string, nowMs: number, { t, f }: Words): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  if (ageMs < minuteMs) return t('justNow');
  if (ageMs < hourMs) return f.ago(-Math.floor(ageMs / minuteMs), 'minute');
  if (ageMs < dayMs) return f.ago(-Math.floor(ageMs / hourMs), 'hour');
  if (ageMs < 7 * dayMs) return f.ago(-Math.floor(ageMs / dayMs), 'day');
  return f.date(iso);
}

const exact = { dateStyle: 'long', timeStyle: 'short' } as const;
