import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Entry } from './entry.ts';
import { representBrotli, sizeOf } from './entry.ts';
import { valueIn } from './headers.ts';
import type { Store } from './store.ts';

const compress = promisify(brotliCompress);

/** Brotli 5 is about as small as gzip 9 at the cost of gzip 6; what never changes is worth the slowest. */
const quality = { changing: 5, immutable: 11 };

/** Must save this share of the bytes to be worth their memory. */
const leastSaving = 0.1;

/** Prepares the brotli form of entries, one at a time, on libuv's threads and never in the way of an answer. */
export function createCompressor(store: Store) {
  const waiting = new Set<Entry>();
  let working = false;

  function soon(entry: Entry): void {
    if (entry.brotli !== undefined) return;
    entry.brotli = 'pending';
    waiting.add(entry);
    if (!working) void work();
  }

  async function work(): Promise<void> {
    working = true;
    for (const entry of waiting) {
      waiting.delete(entry);
      if (store.has(entry)) await prepare(entry);
    }
    working = false;
  }

  async function prepare(entry: Entry): Promise<void> {
    const { body } = entry.identity;
    const isImmutable = /\bimmutable\b/i.test(valueIn(entry.rawHeaders, 'cache-control') ?? '');
    const small = await compress(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isImmutable ? quality.immutable : quality.changing,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
    entry.brotli = small.length <= body.length * (1 - leastSaving) ? representBrotli(entry, small) : 'none';
    store.resize(entry, sizeOf(entry));
  }

  return { soon };
}
