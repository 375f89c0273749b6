import type { Formats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import type { Message } from '#server/message/message.output.ts';

type Day = { day: string; messages: Message[] };
type Reader = { isLive: boolean; t: Translator<'message-later'>; f: Formats };

/**
 * Messages by the day on which they were sent: of the reader's own time zone once scripts run here, of UTC in a document,
 * which does not know it.
 */
export function daysOf(messages: Message[], reader: Reader, nowMs = Date.now()): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const day = dayOf(message.createdAt, reader, nowMs);
    if (days.at(-1)?.day === day) days.at(-1)?.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}

function dayOf(iso: string, { isLive, t, f }: Reader, nowMs: number): string {
  if (!isLive) return f.date(iso);
  const day = f.dateBy(iso, wholeDay);
  if (day === f.dateBy(new Date(nowMs), wholeDay)) return t('today');
  return day === f.dateBy(new Date(nowMs - dayMs), wholeDay) ? t('yesterday') : day;
}

const dayMs = 86_400_000;
const wholeDay = { dateStyle: 'long' } as const;
