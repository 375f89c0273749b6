import { brotliEtag, type Validators, validatorsOf } from './conditional.ts';
import { endToEnd, filterHeaders, listOf, lookup, type RawHeaders, valueIn } from './headers.ts';
import { interned } from './intern.ts';
import type { Permission } from './policy.ts';

/** What must be sent to get an entry anew: nothing of the person who asked first. */
export type Replay = { target: string; headers: RawHeaders };

/** An answer as it came. Times are milliseconds since 1970. */
export type EntrySource = {
  key: string;
  /** The key of its URL, of which it may be one variant. */
  urlKey: string;
  replay: Replay;
  status: number;
  rawHeaders: RawHeaders;
  body: Buffer;
  permission: Permission;
  requestedAt: number;
  /** Its fetch's place among fetches and purges. */
  order: number;
  receivedAt: number;
  /** Its age when it was received. */
  ageMs: number;
};

/** A stored answer. */
export type Entry = Readonly<EntrySource> & {
  readonly validators: Validators;
  /** What caches before this one said in `Cache-Status`. */
  readonly statusBefore: string | undefined;
  readonly tags: readonly string[];
  readonly bornAt: number;
  freshUntil: number;
  staleUntil: number;
  errorUntil: number;
  readonly identity: Representation;
  /** `'none'` where it would gain nothing. */
  brotli: Representation | 'pending' | 'none' | undefined;
  sizeBytes: number;
  readAt: number;
  refreshedAt: number;
  /** How often in a row it was stale when it came: the origin is still making the next one. */
  staleArrivals: number;
  isRefreshing: boolean;
  /** Read since the evicting hand passed. */
  wasRead: boolean;
};

/** An answer in one coding, ready to be written. */
export type Representation = {
  body: Buffer;
  /** For `writeHead`, with the two changing values at `ageSlot` and `statusSlot`. */
  head: RawHeaders;
  etag: string | undefined;
  /** What the heads show now: the age in seconds, and our own member of `Cache-Status`. */
  shownAge: number;
  shownStatus: string;
};

export const ageSlot = 1;
export const statusSlot = 3;

/** `previous` is the entry whose place it takes: what was prepared of the same bytes is kept. */
export function createEntry(source: EntrySource, previous?: Entry): Entry {
  const { permission } = source;
  const rawHeaders = interned(source.rawHeaders);
  if (valueIn(rawHeaders, 'date') === undefined) rawHeaders.push('Date', new Date(source.receivedAt).toUTCString());
  const fields = lookup(rawHeaders);
  const bornAt = source.receivedAt - source.ageMs;
  const freshUntil = bornAt + permission.freshMs;
  const isSame = previous?.body.equals(source.body) === true;
  const body = isSame ? previous.body : source.body;
  const entry: Entry = {
    ...source,
    rawHeaders,
    body,
    validators: validatorsOf(fields),
    statusBefore: fields.get('cache-status'),
    tags: (fields.get('surrogate-key') ?? '').split(/[\s,]+/).filter((tag) => tag !== ''),
    bornAt,
    freshUntil,
    staleUntil: freshUntil + permission.staleMs,
    errorUntil: freshUntil + Math.max(permission.staleMs, permission.errorMs),
    identity: represent(body, keptHeaders({ rawHeaders, permission }), {
      etag: fields.get('etag'),
      status: source.status,
    }),
    brotli: mayCompress(fields, permission) && body.length >= smallestToCompressBytes ? undefined : 'none',
    sizeBytes: 0,
    readAt: previous?.readAt ?? source.receivedAt,
    refreshedAt: Math.max(source.requestedAt, previous?.refreshedAt ?? 0),
    staleArrivals: freshUntil > source.receivedAt ? 0 : (previous?.staleArrivals ?? 0) + 1,
    isRefreshing: false,
    wasRead: previous?.wasRead ?? false,
  };
  if (isSame && entry.brotli === undefined && typeof previous.brotli === 'object')
    entry.brotli = representBrotli(entry, previous.brotli.body);
  entry.sizeBytes = sizeOf(entry);
  return entry;
}

const smallestToCompressBytes = 512;

const compressibleType =
  /^(?:text\/|application\/(?:.*\+)?(?:json|xml|javascript|wasm|manifest)|image\/svg|font\/(?:ttf|otf))/i;

/** Whether the answer may be sent in brotli, and so varies by `Accept-Encoding`. */
export function mayCompress(fields: ReadonlyMap<string, string>, { transform }: Permission): boolean {
  return transform && !fields.has('content-encoding') && compressibleType.test(fields.get('content-type') ?? '');
}

/** Fields that describe the way here and not the answer, or that the front says itself. */
const ownFields = [
  ...['surrogate-control', 'surrogate-key', 'surrogate-vary', 'age', 'cache-status', 'server-timing'],
  'content-length',
];

function keptHeaders({ rawHeaders, permission }: Pick<EntrySource, 'rawHeaders' | 'permission'>): RawHeaders {
  const fields = lookup(rawHeaders);
  const headers = endToEnd(rawHeaders, fields.get('connection'), [...ownFields, ...permission.omit]);
  if (mayCompress(fields, permission) && !listOf(fields.get('vary')).includes('accept-encoding'))
    headers.push('Vary', 'Accept-Encoding');
  // How long the origin took for one caller is no news to the next; where the answer is from now, is.
  if (fields.has('server-timing')) headers.push('Server-Timing', 'cache;desc="front hit"');
  return headers;
}

function represent(body: Buffer, headers: RawHeaders, { etag, status }: { etag?: string; status: number }) {
  const length = status === noContent ? [] : ['Content-Length', String(body.length)];
  return {
    body,
    head: ['Age', '0', 'Cache-Status', '', ...headers, ...length],
    etag,
    shownAge: -1,
    shownStatus: '',
  };
}

/** Has no length to tell (RFC 9110, 8.6). */
const noContent = 204;

/** A strong tag names bytes, so the other coding has one of its own. */
export function representBrotli(entry: Entry, body: Buffer): Representation {
  const etag = entry.identity.etag === undefined ? undefined : brotliEtag(entry.identity.etag);
  const headers = filterHeaders(keptHeaders(entry), (name) => name !== 'etag' && name !== 'accept-ranges');
  if (etag !== undefined) headers.push('ETag', etag);
  return represent(body, [...headers, 'Content-Encoding', 'br'], { etag, status: entry.status });
}

/** What JavaScript keeps beside the bytes of an entry, about. */
const overheadBytes = 2000;

export function sizeOf({ key, body, brotli, rawHeaders, replay }: Entry): number {
  const textBytes = [key, ...rawHeaders, ...replay.headers].reduce((sum, text) => sum + text.length, 0);
  return overheadBytes + body.length + (typeof brotli === 'object' ? brotli.body.length : 0) + textBytes;
}

/** So long may old bytes be given after a purge, that nobody reads what a write changed two seconds ago. */
const staleAfterPurgeMs = 1800;

/** Soft purge at `purgedAt`: it answers on for a moment, if it may, while the origin is asked. */
export function makeStale(entry: Entry, purgedAt: number): void {
  const staleMs = Math.min(entry.permission.staleMs, staleAfterPurgeMs);
  entry.freshUntil = Math.min(entry.freshUntil, purgedAt);
  entry.staleUntil = Math.min(entry.staleUntil, purgedAt + staleMs);
  for (const shown of [entry.identity, entry.brotli]) if (typeof shown === 'object') shown.shownAge = -1;
}
