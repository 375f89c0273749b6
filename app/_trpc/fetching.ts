import { isDown, noteAnswered, noteUnanswered } from '#app/_device/reach.ts';
import { noteEndedWrite } from '#app/_device/session-end.ts';
import { rememberVersion } from './own-version.ts';

/** Longer than any answer takes: then there will be none. */
const patienceMs = 20_000;

/** Reads from the network, and notes whether anybody answers. No worker stands between: what a click waits for is asked for at once. */
export async function read(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const given = init?.signal;
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(input, { ...init, signal: given ? AbortSignal.any([given, patience]) : patience });
    note(response);
    return response;
  } catch (error) {
    if (!given?.aborted) noteUnanswered();
    throw error;
  }
}

/** Sends a write, and remembers the version that it made. */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch((error: unknown) => {
    noteUnanswered();
    throw error;
  });
  note(response);
  if (response.status === 401) noteEndedWrite();
  rememberVersion(response.headers);
  return response;
}

function note({ status }: Response): void {
  if (isDown(status)) noteUnanswered();
  else noteAnswered();
}
