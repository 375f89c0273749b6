import { everything } from '#db/tags.ts';
import { versionField } from './cache-headers.ts';
import { clientAddressField, proxies } from './client-address.ts';
import { env } from './env.ts';
import { createFront, type Front, type FrontOptions } from './front/front.ts';
import { OriginError } from './front/origin.ts';
import { warnSparingly } from './log.ts';
import { perProcess } from './per-process.ts';
import { sessionCookieNames } from './session-cookies.ts';
import { onCacheEvent } from './site-cache.ts';

/** Where the process's front is, for who reports on it: Next's modules and main.ts's are loaded apart. */
const place = perProcess('front', (): { front?: Front } => ({}));

/** The front of this process: what a write made stale in the cache is stale here too, on every instance. */
export function openFront(origin: string, beside: FrontOptions['beside']): Front {
  const maxBytes = env.FRONT_MAX_MIB * 2 ** 20;
  const front = createFront({
    origin,
    sessionCookies: sessionCookieNames,
    versionField,
    maxBytes,
    proxies,
    clientField: clientAddressField,
    beside,
    name: 'prova-front',
    onEvent: (event, _key, cause) => event === 'failed' && warnOfOrigin(cause),
  });
  onCacheEvent((event) => {
    if (event.type === 'heard') front.purge(event.tags);
    if (event.type === 'bump' && !event.everywhere) front.purge(event.tags);
    if (event.type === 'lost') front.purge([everything]);
    if (event.type === 'silent') front.purge([everything], event.forMs);
  });
  place.front = front;
  return front;
}

/** That a caller has left is no failure of the origin. */
function warnOfOrigin(cause: unknown): void {
  if (!(cause instanceof OriginError) || (cause.cause as Error | undefined)?.name === 'AbortError') return;
  warnSparingly({ err: cause }, 'the origin gave no answer');
}

/** What it did and holds; undefined where the site runs without one. */
export function frontStats() {
  if (!place.front) return;
  const { entries, bytes, ...events } = place.front.stats();
  return { entries, bytes, events };
}
