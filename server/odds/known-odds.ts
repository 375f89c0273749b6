import * as tag from '#db/tags.ts';
import { publicKey } from '../cache/key.ts';
import { db } from '../db.ts';
import { log } from '../log.ts';
import { perProcess } from '../per-process.ts';
import { policies } from '../policies.ts';
import { readThrough } from '../site-cache.ts';
import { Odds } from './odds.output.ts';
import { loadOdds } from './odds.reads.ts';

/** How old the process's table may be before it asks the cache for a newer one. */
const askEveryMs = 10_000;

const table = perProcess('odds', () => ({
  next: new Map<string, string>(),
  etag: '',
  askedAt: Number.NEGATIVE_INFINITY,
}));

/**
 * What most visitors open after a page, as an answer tells it: '/projects/a, /users/b;p=0.31, /search;p=0.2', the page
 * itself first; undefined where too few have gone on from it. Never waits: a newer table is there for a later answer.
 */
export function likelyNext(path: string): string | undefined {
  if (performance.now() - table.askedAt > askEveryMs) void askForOdds();
  return table.next.get(path);
}

/** Takes the odds that all instances share; one of them computes them. */
export async function askForOdds(): Promise<void> {
  table.askedAt = performance.now();
  try {
    const { etag, body } = await readThrough({
      key: publicKey('odds', {}),
      policy: policies.odds,
      tags: [tag.odds],
      load: async () => ({ body: JSON.stringify(Odds.parse(await loadOdds(db, new Date()))) }),
    });
    if (etag === table.etag) return;
    const { next } = Odds.parse(JSON.parse(`${body}`));
    table.next = new Map(Object.entries(next).map(([path, likely]) => [path, worded(path, likely)]));
    table.etag = etag;
  } catch (err) {
    log.debug({ err }, 'the odds were not read');
  }
}

function worded(path: string, likely: [path: string, share: number][]): string {
  return [path, ...likely.map(([to, share]) => `${to};p=${share}`)].join(', ');
}
