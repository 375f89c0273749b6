import { hash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { DocumentHandler } from './document-status.ts';
import { appUrl } from './env.ts';
import { developmentPolicy, otherPolicy, plainPolicy, policyWith, securityHeaders } from './security-headers.ts';

const policyField = 'content-security-policy';

/**
 * Gives every answer its security headers. A document's policy allows the very inline scripts that stand in it, by their
 * hashes: so the document is held until it is whole, and equal bytes have equal headers. All else goes through as it
 * comes.
 */
export function withContentPolicy(answer: DocumentHandler, { isDevelopment = false } = {}): DocumentHandler {
  const headers = Object.entries(securityHeaders(appUrl));
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // Next ends a document's HEAD without making it, and then there is nothing to hash. Node sends no body all the same.
    if (request.method === 'HEAD' && mayBeDocument(request)) request.method = 'GET';
    hold(response, { isDevelopment });
    return answer(request, response);
  };
}

function mayBeDocument({ url = '' }: IncomingMessage): boolean {
  return !/^\/(?:api|_next)\//.test(url);
}

/** Keeps the parts of a document until its end. An answer that is broken off meanwhile has sent nothing. */
function hold(response: ServerResponse, { isDevelopment }: { isDevelopment: boolean }): void {
  const send = {
    head: response.writeHead.bind(response) as (status: number) => ServerResponse,
    write: response.write.bind(response) as (...part: unknown[]) => boolean,
    end: response.end.bind(response) as (...part: unknown[]) => ServerResponse,
    flush: response.flushHeaders.bind(response),
  };
  let parts: Buffer[] | undefined;
  let isWhole = false;
  const isHeld = () => {
    if (!parts && !isWhole && !response.headersSent && !isDevelopment && isDocument(response)) parts = [];
    return parts !== undefined;
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    setFields(response, rest);
    response.statusCode = status;
    if (isHeld()) return response;
    if (!isWhole) setPolicy(response, isDevelopment && isDocument(response) ? developmentPolicy : otherPolicy);
    return send.head(status);
  };
  response.flushHeaders = () => {
    if (!isHeld()) send.flush();
  };
  response.write = (...part: unknown[]) => {
    if (!isHeld()) return send.write(...part);
    parts?.push(...bytesOf(part));
    callbackIn(part)?.();
    return true;
  };
  response.end = (...part: unknown[]) => {
    if (!isHeld()) return send.end(...part);
    const body = Buffer.concat([...(parts ?? []), ...bytesOf(part)]);
    parts = undefined;
    isWhole = true;
    setPolicy(response, policyWith(hashesIn(body)));
    if (!hasNoBody(response.statusCode)) response.setHeader('content-length', body.length);
    response.writeHead(response.statusCode);
    return send.end(body, callbackIn(part));
  };
}

/** An inline script that runs: without `src`, and without a type or with one that browsers run. */
const script = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script/gi;

/** Of all inline scripts that run, each once, in their order. */
export function hashesIn(document: Buffer): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', text = ''] of document.toString().matchAll(script))
    if (text !== '' && !/\ssrc\s*=/i.test(attributes) && !/\stype\s*=\s*["']?[\w+/]*json/i.test(attributes))
      hashes.add(`sha256-${hash('sha256', text, 'base64')}`);
  return [...hashes];
}

function isDocument(response: ServerResponse): boolean {
  return /^text\/html\b/i.test(String(response.getHeader('content-type') ?? ''));
}

/** A policy that the answer has of its own stays. A 304 speaks of other bytes, whose policy is with who has them. */
function setPolicy(response: ServerResponse, policy: string): void {
  const given = response.getHeader(policyField);
  const isOwn = given !== undefined && given !== plainPolicy;
  if (response.statusCode === 304) response.removeHeader(policyField);
  else if (!isOwn) response.setHeader(policyField, policy);
}

function hasNoBody(status: number): boolean {
  return status < 200 || status === 204 || status === 304;
}

/** Those of `writeHead`'s last parameter, by name or as a list of names and values. */
function setFields(response: ServerResponse, rest: unknown[]): void {
  const given = rest.find((one) => typeof one === 'object' && one !== null);
  if (Array.isArray(given)) {
    for (let index = 0; index + 1 < given.length; index += 2) response.setHeader(given[index], given[index + 1]);
    return;
  }
  for (const [name, value] of Object.entries((given ?? {}) as OutgoingHttpHeaders))
    if (value !== undefined) response.setHeader(name, value as OutgoingHttpHeader);
}

function bytesOf([part, encoding]: unknown[]): Buffer[] {
  if (typeof part === 'string')
    return [Buffer.from(part, typeof encoding === 'string' ? bufferEncoding(encoding) : 'utf8')];
  return part instanceof Uint8Array ? [Buffer.from(part)] : [];
}

function bufferEncoding(name: string): BufferEncoding {
  return Buffer.isEncoding(name) ? name : 'utf8';
}

function callbackIn(part: unknown[]): (() => void) | undefined {
  return part.find((one) => typeof one === 'function') as (() => void) | undefined;
}
