import type { Formats } from '#app/_i18n/formats.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** 138_240 → '1.6 days', 5400 → '1.5 hours', 20 → '0.3 minutes'. */
export function formatDuration(seconds: number, f: Formats): string {
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[2];
  return f.numberBy(seconds / size, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: seconds < 10 * size ? 1 : 0,
  });
}
