import { countedUpTo, type Locale } from '#db/vocabulary.ts';
import { useLocale } from './locale-provider.tsx';

export type Formats = ReturnType<typeof makeFormats>;

/** How numbers and dates are written where the reader is: `const f = useFormats(); f.number(1284)`. */
export const useFormats = (): Formats => formatsOf(useLocale());

const made = new Map<Locale, Formats>();

export function formatsOf(locale: Locale): Formats {
  const known = made.get(locale) ?? makeFormats(locale);
  made.set(locale, known);
  return known;
}

/** Dates of the default language have the day first. */
const dateTags: Record<Locale, string> = { en: 'en-GB', de: 'de' };

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];

function makeFormats(locale: Locale) {
  const whole = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const numbers = new Map<string, Intl.NumberFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();

  /** By any of `Intl.NumberFormat`'s options. */
  const numberBy = (value: number, options: Intl.NumberFormatOptions): string =>
    inMap(numbers, options, () => new Intl.NumberFormat(locale, options)).format(value);
  /** By any of `Intl.DateTimeFormat`'s options; without a `timeZone` in the reader's own, which a server does not know. */
  const dateBy = (iso: string | Date, options: Intl.DateTimeFormatOptions): string =>
    datesBy(options).format(new Date(iso));
  const datesBy = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    inMap(dates, options, () => new Intl.DateTimeFormat(dateTags[locale], options));

  return {
    numberBy,
    dateBy,
    /** '12 – 14 November 2026'. */
    rangeBy: ([from, to]: readonly [string, string], options: Intl.DateTimeFormatOptions): string =>
      datesBy(options).formatRange(new Date(from), new Date(to)),
    /** 1284 → '1,284'. */
    number: (value: number): string => whole.format(value),
    /** For narrow columns: 1284 → '1,284', 12400 → '12.4K'. */
    count: (value: number): string => (Math.abs(value) < 10_000 ? whole : short).format(value),
    /** Of what is counted only so far: '999', '1,000+'. */
    counted: (count: number): string => (count < countedUpTo ? whole.format(count) : `${whole.format(countedUpTo)}+`),
    /** 0.1234 → '12.3%'. */
    share: (share: number): string => percent.format(share),
    /** 12_345_678 → '12.3 MB'. */
    bytes: (bytes: number): string => {
      const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
      const value = bytes / 1000 ** power;
      return `${numberBy(value, { maximumFractionDigits: value < 100 && power > 0 ? 1 : 0 })} ${byteUnits[power]}`;
    },
    /** '12 November 2025'. */
    date: (iso: string): string => dateBy(iso, { dateStyle: 'long', timeZone: 'UTC' }),
    /** '12 Nov', with its year when that is another one than now. */
    day: (iso: string, nowMs: number): string => {
      const isThisYear = iso.slice(0, 4) === new Date(nowMs).toISOString().slice(0, 4);
      return dateBy(iso, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...(isThisYear ? {} : { year: 'numeric' }),
      });
    },
    /** -3, 'day' → '3 days ago'. */
    ago: (value: number, unit: Intl.RelativeTimeFormatUnit): string => relative.format(value, unit),
  };
}

function inMap<V>(map: Map<string, V>, options: object, make: () => V): V {
  const key = JSON.stringify(options);
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
