import type { WaitingWrite } from '#app/_device/device-store.ts';

/** What somebody wants, and how it was before they did. */
type Changeable = { value?: unknown; from?: unknown };

/** What somebody may change their mind about: one of a thing waits, and is what they wanted last. */
const changeable = new Set(['vote', 'save', 'comment-vote']);

/**
 * What waits once one more does, the oldest first. A change of mind takes the place of what was wanted before; where that
 * was never sent and all is as it was in the beginning, nothing is left of both. What was written over another that waits
 * takes its place too, unless that may have reached the server: then it waits behind it.
 */
export function merged(waiting: readonly WaitingWrite[], next: WaitingWrite): WaitingWrite[] {
  const before = waiting.find((one) => isSame(one, next));
  if (!before) return [...waiting.filter(({ key }) => key !== next.key), next];
  const others = waiting.filter((one) => one !== before);
  if (before.key === next.key) return [...others, { ...next, at: before.at }].sort(byAge);
  // Who writes over what was refused has seen how it is by now.
  if (next.follows && before.problem !== null) return [...others, next];
  const { value } = next.input as Changeable;
  const { from } = before.input as Changeable;
  if (!before.sent && from !== undefined && value === from) return others;
  const input = { ...(next.input as Changeable), from };
  return [...others, next.follows ? { ...next, input, follows: before.follows } : { ...next, input }];
}

const isSame = (one: WaitingWrite, { key, kind, thing, person, follows }: WaitingWrite): boolean =>
  one.key === key ||
  (one.key === follows && (!one.sent || one.problem !== null)) ||
  (changeable.has(kind) && one.kind === kind && one.thing === thing && one.person === person);

/** What waits once one of it was taken: what was written over that is a change of what it made. */
export const afterTaken = (
  waiting: readonly WaitingWrite[],
  key: string,
  rebased: (input: unknown) => unknown,
): WaitingWrite[] =>
  waiting
    .filter((one) => one.key !== key)
    .map((one) => (one.follows === key ? { ...one, input: rebased(one.input) } : one));

export const byAge = (a: WaitingWrite, b: WaitingWrite): number => a.at - b.at;

/** What is sent next in somebody's name: the oldest that the server has not refused. */
export const nextToSend = (waiting: readonly WaitingWrite[], person: string): WaitingWrite | undefined =>
  waiting.find((one) => one.problem === null && one.person === person);
