import type { Entry } from './entry.ts';
import { endToEnd, filterHeaders, lookup, type RawHeaders } from './headers.ts';

/** Fields that a 304 does not change, because the stored bytes depend on them (RFC 9111, 3.2). */
const bound = ['content-length', 'content-encoding', 'content-range'];

/** Fields that tell of the old answer's way and time. */
const outdated = new Set(['age', 'date', 'cache-status', 'server-timing']);

/**
 * The fields of `entry` after the origin confirmed it by a 304 with `update` (RFC 9111, 4.3.4); undefined where the 304
 * speaks of another answer than ours.
 */
export function freshenedHeaders(entry: Entry, update: RawHeaders): RawHeaders | undefined {
  const fields = lookup(update);
  const etag = fields.get('etag');
  if (etag !== undefined && weak(etag) !== weak(entry.validators.etag ?? etag)) return undefined;
  const updated = endToEnd(update, fields.get('connection'), bound);
  const replaced = lookup(updated);
  return [...filterHeaders(entry.rawHeaders, (name) => !replaced.has(name) && !outdated.has(name)), ...updated];
}

function weak(etag: string): string {
  return etag.replace(/^W\//, '');
}

/** What asks the origin whether `entry` still holds; nothing where it has no validator. */
export function preconditions({ status, validators: { etag, lastModified } }: Entry): RawHeaders {
  if (status !== 200) return [];
  return [
    ...(etag === undefined ? [] : ['If-None-Match', etag]),
    ...(lastModified === undefined ? [] : ['If-Modified-Since', lastModified]),
  ];
}
