/** How often somebody's reports were right so far. */
export type Accuracy = {
  /** Those that an admin agreed with, and no appeal took back. */
  upheld: number;
  /** All that were decided. */
  decided: number;
};

/**
 * How much a report weighs by its reporter's past, 0.25..2; 1 for whoever has none. It is twice the share of reports
 * that were right, with two right and two wrong ones added (Agresti and Coull 1998), so that a few decisions do not yet
 * say much: after 3 right ones 1.43, after 3 wrong ones 0.57. At worst a reporter is a quarter of a newcomer, never
 * nobody: who was wrong before may be right now.
 */
export function reportWeight({ upheld, decided }: Accuracy): number {
  return Math.min(Math.max((2 * (upheld + 2)) / (decided + 4), 0.25), 2);
}

/**
 * Whether a thing is hidden before anybody has looked: three newcomers' reports do that, and never fewer than three. Only those
 * that weigh something are counted.
 */
export function hidesAtOnce({ reportCount, weight }: { reportCount: number; weight: number }): boolean {
  return reportCount >= 3 && weight >= 3;
}
