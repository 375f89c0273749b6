import { patienceMs } from './cache/l1.ts';
import type { Entry } from './cache/read.ts';

const dayS = 86_400;

/** The field by which an answer tells its version, and a request the least one that it wants. */
export const versionField = 'x-prova-version';

/** Of a public read by its REST path: pages of other sites may read it, as it is the same for everyone. */
export const forAnySite = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `ETag, Retry-After, ${versionField}`,
};

/** What a browser is told that asks first, since a page of another site names a field such as `If-None-Match`. */
export const forAnySiteAsking = {
  ...forAnySite,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': '*',
  'access-control-max-age': `${dayS}`,
};

/** The version that a request wants to see, if it names one. */
export function minVersionOf({ headers }: Request): number | undefined {
  const version = Number(headers.get(versionField) ?? Number.NaN);
  return Number.isFinite(version) && version > 0 ? version : undefined;
}

/**
 * Who may keep an answer, and for how long. Browsers ask each time and mostly hear that nothing changed. Shared caches
 * that nobody can purge keep it for a second; the front, which hears of every write, as long as the cache itself does.
 */
export function cacheHeaders(entry: Entry, minVersion = 0): Record<string, string> {
  const ageS = Math.floor(entry.ageMs / 1000);
  const freshS = Math.floor(entry.freshForMs / 1000);
  // `Age` counts from the computation, so a lifetime does too.
  const forS = (seconds: number) => `max-age=${ageS + seconds}`;
  return {
    'cache-control': 'public, max-age=0, must-revalidate',
    'cdn-cache-control': `public, ${forS(secondAtMost(entry))}, stale-while-revalidate=1, stale-if-error=${dayS}`,
    'surrogate-control':
      freshS > 0
        ? `${forS(freshS)}, stale-while-revalidate=${dayS}, stale-if-error=${7 * dayS}`
        : `${forS(0)}, stale-while-revalidate=${shownForS(entry).toFixed(1)}, stale-if-error=${7 * dayS}`,
    'surrogate-key': entry.tags.join(' '),
    'cache-status': cacheStatus(entry),
    'server-timing': serverTiming(entry),
    [versionField]: `${isHit(entry) ? Math.max(entry.asOf, minVersion) : entry.asOf}`,
    age: `${ageS}`,
  };
}

/** How much longer what missed a write may be shown, in tenths of a second, less one for the way. */
function shownForS({ staleForMs }: Entry): number {
  return Math.max(Math.floor((patienceMs - staleForMs) / 100) - 1, 0) / 10;
}

/** A second for those that nobody can purge, if it may be shown as long. */
function secondAtMost(entry: Entry): number {
  return Math.min(Math.floor(shownForS(entry)), 1);
}

/** It was there, and has the write that the caller wants to see. */
function isHit({ source }: Entry): boolean {
  return source === 'l1' || source === 'l2';
}

/** The same for a page's own scripts. How long only where somebody waited: what is ready takes no time worth telling. */
function serverTiming(entry: Entry): string {
  const { source, tookMs } = entry;
  if (source === 'fill' || source === 'bypass') return `cache;desc="computed";dur=${Math.round(tookMs)}`;
  return `cache;desc="${source} hit"`;
}

/** RFC 9211. */
function cacheStatus(entry: Entry): string {
  const { source, freshForMs } = entry;
  const ttl = `ttl=${Math.floor(freshForMs / 1000)}`;
  if (isHit(entry)) return `prova-core; hit; ${ttl}; detail=${source}`;
  if (source === 'stale') return `prova-core; hit; ttl=0; detail=stale`;
  return source === 'fill' ? `prova-core; fwd=miss; stored; ${ttl}` : 'prova-core; fwd=request';
}
