/** The standard normal quantile of a one-sided 90 % bound. */
const z = 1.2816;

/** Lower bound of the Wilson score interval (Wilson 1927) for the share of up votes, 0..1; 0 without votes. */
export function wilsonLowerBound(up: number, down: number): number {
  const n = up + down;
  if (n === 0) return 0;
  const share = up / n;
  const centre = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return Math.max(0, (centre - spread) / (1 + z ** 2 / n));
}
