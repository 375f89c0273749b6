import type { IncomingMessage } from 'node:http';
import { parseDirectives, secondsOf } from './directives.ts';
import type { Entry } from './entry.ts';
import { valueIn } from './headers.ts';

/** Why a request goes to the origin without a look at the store (the `fwd` words of RFC 9211). */
type PassReason = 'method' | 'partial' | 'request' | 'bypass';

/** What a request asks of a shared cache. */
export type Ask = {
  pass?: PassReason;
  /** Wants an answer that the origin has just given or confirmed: `no-cache`, `max-age=0`. */
  reload?: boolean;
  /** Wants nothing older than this. */
  maxAgeMs?: number;
  /** Wants something that stays fresh for this long. */
  minFreshMs?: number;
  onlyIfCached?: boolean;
  /** Says who asks, so that only what is shared explicitly may answer it (RFC 9111, 3.5). */
  credentials?: boolean;
  /** Wants the effects of a write that made this version. */
  minVersion?: string;
};

const nothingSpecial: Ask = {};

/** Reads a request's wishes. `cookies` tells whether a `Cookie` field names a session; `version` is a field's name. */
export function readAsk(
  { method, url, headers }: IncomingMessage,
  { hasSession, versionField }: { hasSession: (cookie: string) => boolean; versionField: string },
): Ask {
  if (method !== 'GET' && method !== 'HEAD') return { pass: 'method' };
  if (headers.range !== undefined && method === 'GET') return { pass: 'partial' };
  if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')
    return { pass: 'bypass' };
  if (url?.charCodeAt(0) !== 0x2f || headers.host === undefined) return { pass: 'bypass' };
  if (headers['if-match'] !== undefined || headers['if-unmodified-since'] !== undefined) return { pass: 'request' };

  const control = headers['cache-control'];
  const minVersion = headers[versionField];
  const credentials =
    headers.authorization !== undefined || (headers.cookie !== undefined && hasSession(headers.cookie));
  if (control === undefined && headers.pragma === undefined && minVersion === undefined && !credentials)
    return nothingSpecial;
  return { ...readControl(control ?? headers.pragma), credentials, minVersion: minVersion?.toString() };
}

/** `Pragma: no-cache` counts where `Cache-Control` is absent (RFC 9111, 5.4). */
function readControl(control: string | undefined): Ask {
  if (control === undefined) return nothingSpecial;
  const directives = parseDirectives(control);
  if (directives.has('no-store')) return { pass: 'request' };
  const maxAge = secondsOf(directives, 'max-age');
  const minFresh = secondsOf(directives, 'min-fresh');
  return {
    reload: directives.has('no-cache') || maxAge === 0,
    maxAgeMs: maxAge === undefined ? undefined : maxAge * 1000,
    minFreshMs: minFresh === undefined ? undefined : minFresh * 1000,
    onlyIfCached: directives.has('only-if-cached'),
  };
}

/** Whether a stored answer does what a request asks, without a question to the origin. */
export function mayAnswer(
  entry: Entry,
  ask: Ask,
  { now, versionField }: { now: number; versionField: string },
): boolean {
  if (now >= entry.staleUntil) return false;
  if (ask === nothingSpecial) return true;
  if (ask.reload || (ask.credentials && !entry.permission.explicit)) return false;
  if (ask.maxAgeMs !== undefined && now - entry.bornAt > ask.maxAgeMs) return false;
  if (ask.minFreshMs !== undefined && entry.freshUntil - now < ask.minFreshMs) return false;
  return showsWrites(entry, ask, versionField);
}

/** Whether a stored answer has every write that the request knows of. */
export function showsWrites(entry: Entry, { minVersion }: Ask, versionField: string): boolean {
  return minVersion === undefined || !isNewer(minVersion, valueIn(entry.rawHeaders, versionField));
}

/**
 * Whether version `asked` is newer than `known`: numbers, or numbers joined by `-` as a stream's ids are, compared part
 * by part. What cannot be read asks for nothing.
 */
function isNewer(asked: string, known: string | undefined): boolean {
  const wanted = asked.split('-').map(Number);
  const have = (known ?? '').split('-').map(Number);
  if (wanted.some(Number.isNaN)) return false;
  for (const [index, part] of wanted.entries()) {
    const other = have[index] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}
