import { keepAnswer, trim } from './bounded-cache.ts';
import { readsCache } from './kept-fields.ts';

const bounds = { entries: 120, bytes: 12 * 2 ** 20 };

/** Measuring all that is kept takes longer than keeping one. */
const trimEvery = 10;
let kept = 0;

/** Keeps what everybody is answered alike, for when there is no network. It waits until there is nothing better to do. */
export async function keepRead(url: string, answer: Response): Promise<void> {
  try {
    if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
    const cache = await caches.open(readsCache);
    await keepAnswer(cache, url, answer);
    if (++kept % trimEvery === 0) await trim(cache, bounds);
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
