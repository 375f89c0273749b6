import { newKey } from './new-key.ts';
import { patiently } from './patiently.ts';

type Send<I, T> = (input: I, how: ReturnType<typeof patiently>) => Promise<T>;

/**
 * Sends what a form holds: the same once more under the same key, since perhaps only its answer was lost, so that it is done
 * once. What was changed since, or comes after one that was done, is another write with a key of its own.
 */
export function sendingOnce() {
  let unanswered: { said: string; key: string } | undefined;
  return async <I, T>(input: I, send: Send<I, T>): Promise<T> => {
    const said = JSON.stringify(input);
    if (unanswered?.said !== said) unanswered = { said, key: newKey() };
    const answer = await send(input, patiently(unanswered.key));
    unanswered = undefined;
    return answer;
  };
}
