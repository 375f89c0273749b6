import type { IncomingHttpHeaders } from 'node:http';
import { parseHttpDate } from './http-date.ts';

/** What tells one state of an answer from another. */
export type Validators = { etag: string | undefined; lastModified: string | undefined; date: string | undefined };

export function validatorsOf(fields: ReadonlyMap<string, string>): Validators {
  return { etag: fields.get('etag'), lastModified: fields.get('last-modified'), date: fields.get('date') };
}

/**
 * Whether the caller has this 200 answer already (RFC 9110, 13.2.2): `If-None-Match` decides where it is sent, else
 * `If-Modified-Since` against `Last-Modified`, for which `Date` stands in (RFC 9111, 4.3.2).
 */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, lastModified, date }: Validators): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined)
    return etag !== undefined && (includesTag(known, etag) || includesTag(known, brotliEtag(etag)));
  const since = parseHttpDate(headers['if-modified-since']);
  if (since === undefined) return false;
  const changedAt = parseHttpDate(lastModified ?? date);
  return changedAt !== undefined && changedAt <= since;
}

/** Compares weakly (RFC 9110, 8.8.3.2). */
export function includesTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return list.match(/"[^"]*"/g)?.includes(etag.replace(/^W\//, '')) ?? false;
}

/** The strong tag of an answer's brotli form. A weak one names all forms. */
export function brotliEtag(etag: string): string {
  return etag.startsWith('"') && etag.endsWith('"') ? `${etag.slice(0, -1)}-br"` : etag;
}
