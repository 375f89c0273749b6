import { type Person, personOf } from './auth/person.ts';
import { minVersionOf, versionField } from './cache-headers.ts';
import { DomainError } from './errors.ts';
import type { RequestContext } from './request-context.ts';
import type { Context } from './trpc.ts';
import { visitorOf } from './visitor.ts';

/** Cookie of the version of a person's last write: documents have no field of their own to bring it along. */
const versionCookie = 'prova.version';
/** Until then everyone sees the write anyway. */
const versionCookieS = 30;

const keyMaxLength = 200;

/**
 * Who sends a request, and what it brings along.
 * @throws DomainError INVALID_INPUT for a key that is too long to be kept whole
 */
export function contextOf(request: Request): Context {
  const person = once(() => personOf(request.headers));
  return {
    minVersion: minVersionOf(request),
    person,
    visitor: async () => visitorOf(request.headers, (await person())?.id),
    idempotencyKey: keyIn(request.headers),
    versions: [],
  };
}

function keyIn(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') || undefined;
  if (key !== undefined && key.length > keyMaxLength)
    throw new DomainError('INVALID_INPUT', {
      field: 'idempotency-key',
      message: `has ${keyMaxLength} characters at most`,
    });
  return key;
}

/** What a document's reads may know of who asks for it. */
export function documentContextOf(cookie: string | undefined): RequestContext {
  if (!cookie) return {};
  const version = Number(new RegExp(`(?:^|;\\s*)${versionCookie}=([\\d.]+)`).exec(cookie)?.[1] ?? 0);
  return { person: once(() => personOf(new Headers({ cookie }))), minVersion: version > 0 ? version : undefined };
}

/** How an answer tells a writer the version that their next reads bring along. */
export function versionHeaders(versions: number[]): [string, string][] {
  if (versions.length === 0) return [];
  const version = `${Math.max(...versions)}`;
  const cookie = `${versionCookie}=${version}; Path=/; Max-Age=${versionCookieS}; SameSite=Lax`;
  return [
    [versionField, version],
    ['set-cookie', cookie],
  ];
}

function once(ask: () => Promise<Person | null>): () => Promise<Person | null> {
  let answer: Promise<Person | null> | undefined;
  return () => (answer ??= ask());
}
