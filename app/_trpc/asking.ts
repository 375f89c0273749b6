import { keptAtField } from '#app/_device/kept-fields.ts';
import { isDown, noteAnswered, noteUnanswered } from '#app/_device/reach.ts';
import { rememberVersion } from './own-version.ts';

/** Longer than any answer takes: then there will be none. */
const patienceMs = 20_000;

const loadKept = () => import('#app/_device/kept-reads.ts');

/**
 * Reads from the network. What everybody is answered alike is kept, and given again where there is no answer. No worker
 * stands between: what a click waits for is asked for at once.
 */
export async function read(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = String(input);
  const given = init?.signal;
  try {
    const patience = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { ...init, signal: given ? AbortSignal.any([given, patience]) : patience });
    if (isDown(response.status)) return (await kept(url)) ?? response;
    noteAnswered();
    const isPublic = response.ok && response.headers.get('cache-control')?.startsWith('public');
    if (isPublic) {
      const copy = response.clone();
      void loadKept().then(({ keepRead }) => keepRead(url, copy));
    }
    return response;
  } catch (error) {
    if (given?.aborted) throw error;
    const known = await kept(url);
    if (!known) throw error;
    return known;
  }
}

/** Sends a write, and remembers the version that it made. */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch((error: unknown) => {
    noteUnanswered();
    throw error;
  });
  if (isDown(response.status)) noteUnanswered();
  else noteAnswered();
  rememberVersion(response.headers);
  return response;
}

async function kept(url: string): Promise<Response | undefined> {
  const known = await loadKept()
    .then(({ keptRead }) => keptRead(url))
    .catch(() => undefined);
  noteUnanswered(known && Number(known.headers.get(keptAtField)));
  return known;
}
