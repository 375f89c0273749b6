import type { WaitingWrite } from '#app/_device/device-store.ts';

/** What somebody may change their mind about: one of a thing waits, and is what they wanted last. */
type Changeable = { value: unknown; from?: unknown };

const changeable = new Set(['vote', 'save', 'comment-vote']);

/**
 * What waits once one more does, the oldest first. A change of mind takes the place of what was wanted before; where that
 * was never sent and all is as it was in the beginning, nothing is left of both.
 */
export function merged(waiting: readonly WaitingWrite[], next: WaitingWrite): WaitingWrite[] {
  const before = waiting.find((one) => isSame(one, next));
  if (!before) return [...waiting.filter(({ key }) => key !== next.key), next];
  const others = waiting.filter((one) => one !== before);
  if (before.key === next.key) return [...others, { ...next, at: before.at }].sort(byAge);
  const { value } = next.input as Changeable;
  const { from } = before.input as Changeable;
  if (!before.sent && from !== undefined && value === from) return others;
  return [...others, { ...next, input: { ...(next.input as Changeable), from } }];
}

const isSame = (one: WaitingWrite, { key, kind, thing, person }: WaitingWrite): boolean =>
  one.key === key || (changeable.has(kind) && one.kind === kind && one.thing === thing && one.person === person);

export const byAge = (a: WaitingWrite, b: WaitingWrite): number => a.at - b.at;

/** What is sent next in somebody's name: the oldest that the server has not refused. */
export const nextToSend = (waiting: readonly WaitingWrite[], person: string): WaitingWrite | undefined =>
  waiting.find((one) => one.problem === null && one.person === person);
