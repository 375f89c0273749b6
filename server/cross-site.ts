import { appUrl } from './env.ts';
import { DomainError } from './errors.ts';
import { hasSession } from './session-cookies.ts';

const ownOrigin = new URL(appUrl).origin;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What others may write to by design: mail providers unsubscribe with one click (RFC 8058), by a token and no cookie. */
const openToAll = new Set(['/api/mail/unsubscribe']);

/**
 * Lets a write pass that a page of ours sent, or a program that is no browser. A browser names the origin of a write, or
 * says at least by `Sec-Fetch-Site` where it comes from. What says neither and yet brings a session must be JSON, which
 * no form can send.
 * @throws DomainError CROSS_SITE
 */
export function refuseCrossSite({ method, url, headers }: Request): void {
  if (safeMethods.has(method) || openToAll.has(new URL(url).pathname)) return;
  if (!isOwn(headers)) throw new DomainError('CROSS_SITE');
}

function isOwn(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === ownOrigin;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return !hasSession(headers.get('cookie') ?? '') || isJson(headers.get('content-type'));
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType ?? '');
}
