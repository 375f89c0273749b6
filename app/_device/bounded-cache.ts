import { keptAtField } from './kept-fields.ts';

/** How much is kept at the most. */
export type Bounds = { entries: number; bytes: number };

const bytesField = 'x-prova-bytes';

/** What speaks of the way it came, and is wrong of what is kept. */
const ofTheWay = [
  'content-encoding',
  'content-length',
  'set-cookie',
  'cache-control',
  'server-timing',
  'age',
  'cache-status',
];

/** Keeps an answer, with when it came. */
export async function keepAnswer(cache: Cache, url: string, answer: Response): Promise<void> {
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  for (const name of ofTheWay) headers.delete(name);
  headers.set(keptAtField, `${Date.now()}`);
  headers.set(bytesField, `${body.byteLength}`);
  // A cache lists what it holds in the order in which it came.
  await cache.delete(url);
  await cache.put(url, new Response(body, { headers }));
}

/** Lets go of what was kept longest where there is too much. */
export async function trim(cache: Cache, bounds: Bounds): Promise<void> {
  const kept = await cache.keys();
  const sizes = await Promise.all(kept.map(async (one) => sizeOf(await cache.match(one))));
  for (const index of oldestBeyond(sizes, bounds)) {
    const one = kept[index];
    if (one) await cache.delete(one);
  }
}

const sizeOf = (kept: Response | undefined): number => Number(kept?.headers.get(bytesField) ?? 0);

/** Which of these, the oldest first, are too many or too large together; by their places. */
export function oldestBeyond(sizes: number[], { entries, bytes }: Bounds): number[] {
  let sum = 0;
  const from = sizes.findLastIndex((size, index) => {
    sum += size;
    return sizes.length - index > entries || sum > bytes;
  });
  return Array.from({ length: from + 1 }, (_, index) => index);
}
