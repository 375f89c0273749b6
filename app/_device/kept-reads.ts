import { keepAnswer } from './bounded-cache.ts';
import { readsCache } from './kept-fields.ts';

const bounds = { entries: 120, bytes: 12 * 2 ** 20 };

/** Keeps what everybody is answered alike, for when there is no network. It waits until there is nothing better to do. */
export async function keepRead(url: string, answer: Response): Promise<void> {
  try {
    if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
    await keepAnswer(await caches.open(readsCache), { url, answer }, bounds);
  } catch {
    // Full, or switched off: then there is nothing without a network.
  }
}

/** What was kept of a public read, with `X-Prova-Kept-At`. */
export async function keptRead(url: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(readsCache)).match(url);
  } catch {
    return undefined;
  }
}
