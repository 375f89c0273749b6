const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const formats = [
  /^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/**
 * Milliseconds since 1970 of an HTTP date in any of its three forms (RFC 9110, 5.6.7); undefined for anything else,
 * where `Date.parse` would guess. A two-digit year more than 50 years ahead of `now` is in the century before.
 */
export function parseHttpDate(field: string | undefined, now: number = Date.now()): number | undefined {
  if (field === undefined) return undefined;
  const parts = formats.map((format) => format.exec(field)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const month = months.indexOf(parts.month ?? '');
  const [hours = 0, minutes = 0, seconds = 0] = (parts.time ?? '').split(':').map(Number);
  if (month < 0 || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return Date.UTC(fullYear(parts.year ?? '', now), month, Number(parts.day), hours, minutes, seconds);
}

function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
