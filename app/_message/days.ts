import type { Message } from '#server/message/message.output.ts';

type Day = { day: string; messages: Message[] };

/**
 * Messages by the day on which they were sent: of the reader's own time zone once scripts run here, of UTC in a document,
 * which does not know it.
 */
export function daysOf(messages: Message[], isLive: boolean, nowMs = Date.now()): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const day = dayOf(message.createdAt, isLive, nowMs);
    if (days.at(-1)?.day === day) days.at(-1)?.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}

function dayOf(iso: string, isLive: boolean, nowMs: number): string {
  const at = new Date(iso);
  if (!isLive) return wholeDayUtc.format(at);
  const day = wholeDay.format(at);
  if (day === wholeDay.format(nowMs)) return 'Today';
  return day === wholeDay.format(nowMs - dayMs) ? 'Yesterday' : day;
}

const dayMs = 86_400_000;
const style = { dateStyle: 'long' } as const;
const wholeDay = new Intl.DateTimeFormat('en-GB', style);
const wholeDayUtc = new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' });
