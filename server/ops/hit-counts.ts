/** Of one policy's events: how many answers were given, and how many of them were there when they were asked for. */
export function hitCounts({ l1 = 0, l2 = 0, stale = 0, wait = 0, bypass = 0 }: Record<string, number>) {
  const hits = l1 + l2 + stale;
  return { answers: hits + wait + bypass, hits };
}
