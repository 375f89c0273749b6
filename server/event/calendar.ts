import type { EventPage } from './event.output.ts';

type Dated = Pick<EventPage, 'slug' | 'name' | 'startsAt' | 'endsAt' | 'place' | 'updatedAt' | 'calledOffReason'>;

/** An event as a calendar of one entry (RFC 5545). @param url its page, whole */
export function calendarOf(event: Dated, url: string): string {
  const { name, calledOffReason } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Prova//Events//EN',
    'BEGIN:VEVENT',
    `UID:${event.slug}@${new URL(url).host}`,
    `DTSTAMP:${stamp(event.updatedAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    ...(calledOffReason === null
      ? [`SUMMARY:${escaped(name)}`]
      : // Not every calendar shows the status.
        ['STATUS:CANCELLED', `SUMMARY:${escaped(`Called off: ${name}`)}`, `DESCRIPTION:${escaped(calledOffReason)}`]),
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** '2026-11-12T09:00:00.000Z' → '20261112T090000Z'. */
const stamp = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** No line has more than 75 octets: it goes on behind a line end and a space, never inside a character. */
function folded(line: string): string {
  let [whole, length] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > 75) [whole, length] = [`${whole}\r\n `, 1];
    whole += character;
    length += size;
  }
  return whole;
}
