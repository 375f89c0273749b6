const whole = new Intl.NumberFormat('en');
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** 1284 → '1,284'. */
export const formatNumber = (value: number): string => whole.format(value);

/** For narrow columns: 1284 → '1,284', 12400 → '12.4K'. */
export const formatCount = (value: number): string => (Math.abs(value) < 10_000 ? whole : short).format(value);

/** 1, 'project' → '1 project'; 1284, 'project' → '1,284 projects'; 2, 'entry', 'entries' → '2 entries'. */
export const formatPlural = (count: number, noun: string, plural = `${noun}s`): string =>
  `${whole.format(count)} ${count === 1 ? noun : plural}`;

export const formatPeople = (count: number): string => (count === 1 ? '1 person' : `${whole.format(count)} people`);

/** 12_345_678 → '12.3 MB'. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1);
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 100 && power > 0 ? 1 : 0 })} ${byteUnits[power]}`;
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'];

/** 0.1234 → '12.3%'. */
export const formatShare = (share: number): string => percent.format(share);

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
