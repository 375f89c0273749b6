import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { brotliEtag, includesTag, isUnchanged } from './conditional.ts';
import { ageSlot, type Entry, type Representation, statusSlot } from './entry.ts';
import { ofUnchanged, type RawHeaders } from './headers.ts';

/**
 * Writes a stored answer, or 304 where the caller has it. `status` is our member of `Cache-Status`. `beside` goes into the
 * one list of fields: what is set on the response before makes Node write the head in another, slower way.
 */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { entry, now, status, beside }: { entry: Entry; now: number; status: string; beside?: RawHeaders },
): void {
  const { headers } = request;
  const shown =
    typeof entry.brotli === 'object' && acceptsBrotli(headers['accept-encoding']) ? entry.brotli : entry.identity;
  stamp(shown, entry, { now, status });
  if (entry.status === 200 && isUnchanged(headers, entry.validators)) {
    response.writeHead(304, joined(unchangedHead(shown, headers['if-none-match'], entry), beside));
    response.end();
    return;
  }
  response.writeHead(entry.status, joined(shown.head, beside));
  if (request.method === 'HEAD') response.end();
  else response.end(shown.body);
}

const joined = (head: RawHeaders, beside: RawHeaders = []): RawHeaders =>
  beside.length > 0 ? [...head, ...beside] : head;

/** Sets what changes with time: once a second for each representation. */
function stamp(shown: Representation, entry: Entry, { now, status }: { now: number; status: string }): void {
  const age = Math.floor((now - entry.bornAt) / 1000);
  if (age === shown.shownAge && status === shown.shownStatus) return;
  const before = entry.statusBefore;
  const ttl = Math.ceil((entry.freshUntil - now) / 1000);
  const line = `${before === undefined ? '' : `${before}, `}${status}; ttl=${ttl}`;
  shown.head[ageSlot] = String(Math.max(0, age));
  shown.head[statusSlot] = line;
  shown.shownAge = age;
  shown.shownStatus = status;
}

/** Of a 304: names the tag that the caller has, which may be that of another coding than is `shown`. */
function unchangedHead(shown: Representation, known: string | undefined, { validators }: Entry): RawHeaders {
  const head = ofUnchanged(shown.head);
  if (known === undefined || shown.etag === undefined || includesTag(known, shown.etag)) return head;
  const { etag = '' } = validators;
  const other = shown.etag === etag ? brotliEtag(etag) : etag;
  return head.map((text) => (text === shown.etag ? other : text));
}

/** Answers for an origin that did not, or for a store that may not ask it. */
export function refuse(response: ServerResponse, status: 502 | 504, name: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = `${STATUS_CODES[status]}\n`;
  response.writeHead(status, [
    ...['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(text.length)],
    ...[
      'X-Content-Type-Options',
      'nosniff',
      'Cache-Control',
      'no-store',
      'Cache-Status',
      `${name}; fwd=miss; detail=origin-failed`,
    ],
  ]);
  response.end(text);
}

const codings = new Map<string, boolean>();
const mostCodings = 1000;

/** Whether an `Accept-Encoding` takes brotli. Browsers send few different ones, so answers are remembered. */
export function acceptsBrotli(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  const known = codings.get(accepted);
  if (known !== undefined) return known;
  const accepts = accepted
    .split(',')
    .map((coding) => /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(coding))
    .some((parts) => parts?.[1]?.toLowerCase() === 'br' && Number(parts[2] ?? 1) > 0);
  if (codings.size < mostCodings) codings.set(accepted, accepts);
  return accepts;
}
