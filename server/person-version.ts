import { LRUCache } from 'lru-cache';
import * as tag from '#db/tags.ts';
import { perProcess } from './per-process.ts';
import { onCacheEvent } from './site-cache.ts';

/**
 * The version of the last write to what an answer's tags name that this process knows of, where that is somebody's own or
 * waits for the admins. Public reads may show what missed a write for a moment; what is a person's own does not, also where
 * the caller brings no version along.
 */
export function personVersion(tags: string[]): number {
  return Math.max(0, ...tags.map((name) => versions.get(name) ?? 0));
}

const prefix = tag.person('');
/** Until then the cache itself shows nothing older. */
const rememberedMs = 60_000;

const versions = perProcess('person-versions', () => {
  const known = new LRUCache<string, number>({ max: 50_000, ttl: rememberedMs });
  onCacheEvent((event) => {
    if (event.type !== 'bump' && event.type !== 'heard') return;
    for (const name of event.tags) {
      if (name.startsWith(prefix) || name === tag.adminDesk)
        known.set(name, Math.max(known.get(name) ?? 0, event.version));
    }
  });
  return known;
});
