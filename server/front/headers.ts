import type { IncomingHttpHeaders } from 'node:http';

/** Names and values in turn, as they travelled: `['Content-Type', 'text/html', 'Vary', 'Cookie']`. */
export type RawHeaders = string[];

const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** The fields that concern more than one connection (RFC 9110, 7.6.1), without those in `except` (lower case). */
export function endToEnd(raw: RawHeaders, connection: string | undefined, except: readonly string[] = []): RawHeaders {
  const dropped = new Set([...hopByHop, ...listOf(connection), ...except]);
  return filterHeaders(raw, (name) => !dropped.has(name));
}

/** Keeps the fields whose name, in lower case, passes. */
export function filterHeaders(raw: RawHeaders, keep: (name: string) => boolean): RawHeaders {
  const kept: RawHeaders = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? '';
    if (keep(name.toLowerCase())) kept.push(name, raw[index + 1] ?? '');
  }
  return kept;
}

/** The fields of a 304 in place of these of a 200: it tells nothing of the body (RFC 9110, 15.4.5). */
export function ofUnchanged(raw: RawHeaders): RawHeaders {
  return filterHeaders(raw, (name) => !/^content-(?:type|encoding|language|length)$|^accept-ranges$/.test(name));
}

/** The same fields for looking up, repeated ones joined by a comma, `set-cookie` too. */
export function lookup(raw: RawHeaders): Map<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = raw[index + 1] ?? '';
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return fields;
}

/** The value of one field, of a repeated one the first. */
export function valueIn(raw: RawHeaders, name: string): string | undefined {
  const index = raw.findIndex((text, at) => at % 2 === 0 && text.toLowerCase() === name);
  return index < 0 ? undefined : raw[index + 1];
}

/** The members of a comma-separated field, in lower case. */
export function listOf(field: string | undefined): string[] {
  if (field === undefined) return [];
  return field
    .split(',')
    .map((member) => member.trim().toLowerCase())
    .filter((member) => member !== '');
}

/** One request field as one string. */
export function fieldOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}
