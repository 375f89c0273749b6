const short = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
});

/** 250000 → '$250K'. */
export const formatDollars = (amount: number): string => short.format(amount);

/** From one amount to another, both included, in whole US dollars: '$25K to $100K', 'up to $25K', '$2M or more'. */
export function formatRange(min: number, max: number | null): string {
  if (max === null) return `${formatDollars(min)} or more`;
  if (min === 0) return `up to ${formatDollars(max)}`;
  return min === max ? formatDollars(min) : `${formatDollars(min)} to ${formatDollars(max)}`;
}
