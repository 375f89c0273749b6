import { toldOf } from '#app/_trpc/told.ts';

/** A write as it is meant; `follows` is the key of one that waits, and that it was written over. */
export type NewWrite = { kind: string; thing: string; input: unknown; key?: string; follows?: string };

/** In place of an answer: the write waits on this device, or has undone one that waited there. */
export class Waiting extends Error {
  readonly isUndone: boolean;

  constructor(isUndone: boolean) {
    super('The write waits on this device.');
    this.isUndone = isUndone;
  }
}

/** Whether nobody answered, or nobody who could have done it. */
export function isUnanswered(error: unknown): boolean {
  const { code, mayHelp } = toldOf(error);
  return mayHelp && code !== 'TOO_MANY_REQUESTS' && code !== 'NOT_CONFIGURED';
}
