import type { IncomingMessage } from 'node:http';
import { endToEnd, fieldOf, filterHeaders, type RawHeaders } from './headers.ts';
import type { Proxies } from './proxies.ts';

/**
 * Fields by which a caller may claim another address, scheme, path or method than it used. They are not part of the
 * key, so an origin that believed one could be made to give everybody a wrong answer. None of them is passed on; those
 * `X-Forwarded-*` that a trusted proxy wrote are read, and said anew.
 */
const claims =
  /^(?:forwarded|proxy|x[-_]forwarded.*|x-original-.*|x-rewrite-.*|x-http-.*|x-method-override|x-host|x-real-ip|x-client-ip|true-client-ip|surrogate-capability)$/;

/** Scheme and host that a request is for, `http://example.org`; a target that names them decides (RFC 9112, 3.2.2). */
export function siteOf(request: IncomingMessage, proxies: Proxies): string {
  const { headers, url } = request;
  if (url?.charCodeAt(0) !== slash) {
    const [site] = /^https?:\/\/[^/?#]*/i.exec(url ?? '') ?? [];
    if (site) return site;
  }
  if (!proxies.trusts(request)) return `http://${headers.host}`;
  const scheme = fieldOf(headers, 'x-forwarded-proto') || 'http';
  return `${scheme}://${fieldOf(headers, 'x-forwarded-host') || headers.host}`;
}

const slash = 0x2f;

export type ForwardOptions = { name: string; proxies: Proxies; clientField?: string; except?: readonly string[] };

/** What is sent to the origin for a request: its end-to-end fields without claims, and our own. */
export function forwardedHeaders(request: IncomingMessage, options: ForwardOptions): RawHeaders {
  const { headers, rawHeaders, socket } = request;
  const { proxies, clientField = '' } = options;
  const except = ['host', 'expect', 'via', clientField, ...(options.except ?? [])];
  const kept = filterHeaders(endToEnd(rawHeaders, headers.connection, except), (name) => !claims.test(name));
  const before = proxies.trusts(request) ? `${fieldOf(headers, 'x-forwarded-for')}, ` : '';
  kept.push('X-Forwarded-For', `${before}${socket.remoteAddress ?? 'unknown'}`.replace(/^, /, ''));
  if (clientField !== '') kept.push(clientField, proxies.clientOf(request).address);
  if (headers['transfer-encoding'] !== undefined) kept.push('Transfer-Encoding', 'chunked');
  const via = [...(headers.via ? [headers.via] : []), `${request.httpVersion} ${options.name}`].join(', ');
  return [
    ...siteHeaders(siteOf(request, options.proxies)),
    'Via',
    via,
    ...withOriginTags(kept),
    ...capability(options),
  ];
}

/** What is sent to get a shared answer anew: only what selects it, and nothing of who asked for it first. */
export function replayedHeaders(
  request: IncomingMessage,
  names: readonly string[],
  options: ForwardOptions,
): RawHeaders {
  const selecting = filterHeaders(request.rawHeaders, (name) => {
    return names.includes(name) && name !== options.clientField && !claims.test(name);
  });
  return [
    ...siteHeaders(siteOf(request, options.proxies)),
    'Via',
    `1.1 ${options.name}`,
    ...selecting,
    ...capability(options),
  ];
}

function siteHeaders(site: string): RawHeaders {
  const end = site.indexOf('://');
  const host = site.slice(end + 3);
  return ['Host', host, 'X-Forwarded-Host', host, 'X-Forwarded-Proto', site.slice(0, end)];
}

function capability({ name }: ForwardOptions): RawHeaders {
  return ['Surrogate-Capability', `${name}="Surrogate/1.0"`];
}

/** The origin does not know the tags that we gave to other codings. */
function withOriginTags(raw: RawHeaders): RawHeaders {
  return raw.map((value, index) =>
    raw[index - 1]?.toLowerCase() === 'if-none-match' && value.includes('-br"')
      ? `${value}, ${value.replaceAll('-br"', '"')}`
      : value,
  );
}

const surrogateFields = ['surrogate-control', 'surrogate-key', 'surrogate-vary', 'cache-status'];

/** The head of an answer that goes through: `status` is our member of `Cache-Status`. */
export function passedHead(answer: IncomingMessage, status: string): RawHeaders {
  const head = endToEnd(answer.rawHeaders, answer.headers.connection, surrogateFields);
  const before = fieldOf(answer.headers, 'cache-status');
  head.push('Cache-Status', before === '' ? status : `${before}, ${status}`);
  return head;
}
