import type { IncomingHttpHeaders } from 'node:http';
import { fieldOf, listOf } from './headers.ts';

/** Which cookies say who a person is. Without names every cookie counts as it stands. */
export type SessionCookies = { names: readonly string[]; hasSession: (cookie: string) => boolean };

export function sessionCookies(names: readonly string[]): SessionCookies {
  const escaped = names.map((name) => name.replaceAll(/[^\w-]/g, String.raw`\$&`));
  const pattern = new RegExp(`(?:^|;)\\s*(?:${escaped.join('|')})=`);
  return { names, hasSession: names.length === 0 ? () => false : (cookie) => pattern.test(cookie) };
}

/**
 * The request fields that chose an answer: those of `Vary`, and of `Surrogate-Vary` for an origin whose framework writes
 * `Vary` itself. The front answers in the coding that is asked for, so that is none of them.
 */
export function varyNames(fields: ReadonlyMap<string, string>): string[] {
  const names = [...listOf(fields.get('vary')), ...listOf(fields.get('surrogate-vary'))];
  return [...new Set(names)].filter((name) => name !== 'accept-encoding').sort();
}

/**
 * What of a request the `names` select (RFC 9111, 4.1), as one text; undefined where nothing stored may be used.
 * Where session cookies are named, `Cookie` tells only people from everybody else: all without a session are one,
 * and a person with one matches nothing.
 */
export function variantOf(
  names: readonly string[],
  headers: IncomingHttpHeaders,
  cookies: SessionCookies,
): string | undefined {
  let variant = '';
  for (const name of names) {
    const value = fieldOf(headers, name);
    if (name === 'cookie' && cookies.names.length > 0) {
      if (cookies.hasSession(value)) return undefined;
      continue;
    }
    variant += `\n${name}:${name in headers ? value.replaceAll(/\s+/g, '') : '\0'}`;
  }
  return variant;
}
