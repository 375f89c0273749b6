/** Why a draft cannot be scheduled for a time, in words that say what to do. */
export function timeProblem(at: Date, now: Date): string | undefined {
  const inAYear = new Date(now);
  inAYear.setFullYear(now.getFullYear() + 1);
  if (at <= now) return 'Choose a time that is still to come.';
  if (!(at <= inAYear)) return 'Choose a time within a year from now.';
  return undefined;
}
