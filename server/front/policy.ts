import {
  type Directives,
  parseDirectives,
  parseSurrogateControl,
  parseTargeted,
  secondsOf,
  wholeOrTenths,
} from './directives.ts';
import { listOf } from './headers.ts';
import { parseHttpDate } from './http-date.ts';
import { varyNames } from './vary.ts';

type Fields = ReadonlyMap<string, string>;

/** What a shared cache may do with an answer. */
export type Verdict = { store: false } | Permission;

export type Permission = {
  store: true;
  /** How long it answers without asking the origin, counted from when the origin made it. */
  freshMs: number;
  /** How long after that it still answers while the origin is asked. */
  staleMs: number;
  /** How long after freshness it answers where the origin fails. */
  errorMs: number;
  /** Shared by its own word, so that it may answer requests that say who asks (RFC 9111, 3.5). */
  explicit: boolean;
  /** Fields that may not be kept (`no-cache="a"`, `private="b"`). */
  omit: string[];
  /** May be sent in another coding. */
  transform: boolean;
};

/** Final answers that this cache understands. Errors that a request's form can cause are never kept. */
const storableStatuses = new Set([200, 203, 204, 300, 301, 302, 307, 308, 404, 405, 410, 451, 501]);

/**
 * Decides by RFC 9111, 3 and RFC 9213 what may be kept. There is no heuristic freshness: an answer that does not say
 * that it is shareable is not, so that nothing personal is kept for want of a header.
 */
export function judge(
  status: number,
  fields: Fields,
  { credentials, receivedAt }: { credentials: boolean; receivedAt: number },
): Verdict {
  const { directives, targeted, surrogate } = governing(fields);
  const fresh = lifetimeMs(directives) ?? (targeted ? undefined : expiresInMs(fields, receivedAt));
  const revalidates = directives.get('no-cache') === '';
  const explicit =
    surrogate || directives.has('public') || directives.has('s-maxage') || directives.has('must-revalidate');
  const isShareable =
    storableStatuses.has(status) &&
    !fields.has('set-cookie') &&
    !varyNames(fields).includes('*') &&
    !(fields.has('content-encoding') && listOf(fields.get('vary')).includes('accept-encoding')) &&
    (!directives.has('no-store') || directives.has('must-understand')) &&
    directives.get('private') !== '' &&
    (fresh !== undefined || revalidates || directives.has('public')) &&
    (explicit || !credentials);
  if (!isShareable) return { store: false };

  const mustValidate =
    revalidates ||
    directives.has('must-revalidate') ||
    directives.has('proxy-revalidate') ||
    directives.has('s-maxage');
  const staleForm = surrogate ? wholeOrTenths : undefined;
  const permission: Permission = {
    store: true,
    freshMs: revalidates ? 0 : (fresh ?? 0),
    staleMs: mustValidate ? 0 : (secondsOf(directives, 'stale-while-revalidate', staleForm) ?? 0) * 1000,
    errorMs: mustValidate ? 0 : (secondsOf(directives, 'stale-if-error') ?? 0) * 1000,
    explicit,
    omit: [...listOf(directives.get('no-cache')), ...listOf(directives.get('private'))],
    transform: !directives.has('no-transform') && !/\bno-transform\b/i.test(fields.get('cache-control') ?? ''),
  };
  const isUseful =
    permission.freshMs + permission.staleMs + permission.errorMs > 0 ||
    fields.has('etag') ||
    fields.has('last-modified');
  return isUseful ? permission : { store: false };
}

/** The most specific field that can be read decides alone (RFC 9213, 2.2). */
function governing(fields: Fields): { directives: Directives; targeted: boolean; surrogate: boolean } {
  const surrogateControl = fields.get('surrogate-control');
  if (surrogateControl) return { directives: parseSurrogateControl(surrogateControl), targeted: true, surrogate: true };
  const targeted = parseTargeted(fields.get('cdn-cache-control') ?? '');
  if (targeted) return { directives: targeted, targeted: true, surrogate: false };
  return { directives: parseDirectives(fields.get('cache-control') ?? ''), targeted: false, surrogate: false };
}

/** Freshness lifetime (RFC 9111, 4.2.1) of the directives; undefined where they say none. */
function lifetimeMs(directives: Directives): number | undefined {
  const seconds = secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age');
  return seconds === undefined ? undefined : seconds * 1000;
}

/** `Expires` that cannot be read is in the past (RFC 9111, 5.3). */
function expiresInMs(fields: Fields, receivedAt: number): number | undefined {
  if (!fields.has('expires')) return undefined;
  const expires = parseHttpDate(fields.get('expires'), receivedAt);
  const date = parseHttpDate(fields.get('date'), receivedAt) ?? receivedAt;
  return expires === undefined ? 0 : Math.max(0, expires - date);
}

/**
 * The age that an answer had when it was received (RFC 9111, 4.2.3), in milliseconds. `Date` is cut to a second, so
 * an apparent age below that second is none.
 */
export function initialAgeMs(fields: Fields, requestedAt: number, receivedAt: number): number {
  const date = parseHttpDate(fields.get('date'), receivedAt) ?? receivedAt;
  const apparent = Math.max(0, receivedAt - date - 1000);
  const [first = ''] = (fields.get('age') ?? '').split(',');
  const stated = /^\s*\d+\s*$/.test(first) ? Math.min(Number(first), 2 ** 31) * 1000 : 0;
  return Math.max(apparent, stated + (receivedAt - requestedAt));
}
