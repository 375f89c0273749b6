import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import { useT } from './t.ts';

type Say = {
  (name: 'orMore' | 'upTo', values: { amount: string }): string;
  (name: 'range', values: { from: string; to: string }): string;
};
type Words = { t: Say; f: Formats };

const short = {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
} as const;

/** 250000 → '$250K'. */
export const formatDollars = (amount: number, f: Formats): string => f.numberBy(amount, short);

/** From one amount to another, both included, in whole US dollars: '$25K to $100K', 'up to $25K', '$2M or more'. */
export function formatRange(min: number, max: number | null, { t, f }: Words): string {
  if (max === null) return t('orMore', { amount: formatDollars(min, f) });
  if (min === 0) return t('upTo', { amount: formatDollars(max, f) });
  if (min === max) return formatDollars(min, f);
  return t('range', { from: formatDollars(min, f), to: formatDollars(max, f) });
}

export function useRange(): (min: number, max: number | null) => string {
  const t = useT();
  const f = useFormats();
  return (min, max) => formatRange(min, max, { t, f });
}
