import { LRUCache } from 'lru-cache';
import * as tag from '#db/tags.ts';
import { perProcess } from './per-process.ts';
import { onCacheEvent } from './site-cache.ts';

/**
 * The version of the last write to somebody's own that this process knows of. Public reads may show what missed a write
 * for a moment; what is a person's own does not, also where the caller brings no version along.
 */
export function personVersion(id: string): number {
  return versions.get(tag.person(id)) ?? 0;
}

const prefix = tag.person('');
/** Until then the cache itself shows nothing older. */
const rememberedMs = 60_000;

const versions = perProcess('person-versions', () => {
  const known = new LRUCache<string, number>({ max: 50_000, ttl: rememberedMs });
  onCacheEvent((event) => {
    if (event.type !== 'bump' && event.type !== 'heard') return;
    for (const name of event.tags) {
      if (name.startsWith(prefix)) known.set(name, Math.max(known.get(name) ?? 0, event.version));
    }
  });
  return known;
});
