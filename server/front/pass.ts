import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeThrough } from './capture.ts';
import type { Context } from './context.ts';
import { forwardedHeaders, siteOf } from './forward.ts';
import { sendInterim } from './interim.ts';
import { OriginError } from './origin.ts';
import { refuse } from './respond.ts';

type Passed = { request: IncomingMessage; response: ServerResponse; urlKey: string; reason: string };

/** How long what still comes of a body is read, for nobody, once its answer is out. */
const lingerMs = 30_000;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY']);

/** Lets a request through to the origin and its answer back, both as they come; nothing is stored. */
export async function pass(context: Context, passed: Passed): Promise<void> {
  const { request, response, urlKey, reason } = passed;
  const leaving = new AbortController();
  response.once('close', () => response.writableFinished || leaving.abort());
  context.note('pass', urlKey);
  try {
    const answer = await context.origin.send({
      method: request.method ?? 'GET',
      target: targetOf(request),
      headers: forwardedHeaders(request, context),
      body: hasBody(request) ? request : undefined,
      signal: leaving.signal,
      onInterim: (interim) => sendInterim(response, interim),
    });
    if (!safeMethods.has(request.method ?? '') && (answer.statusCode ?? 500) < 400) invalidate(context, passed, answer);
    await pipeThrough(answer, response, `${context.name}; fwd=${reason}`);
  } catch (error) {
    context.note('failed', urlKey, error);
    refuse(response, error instanceof OriginError ? error.status : 502, context.name);
  }
  if (hasBody(request) && !request.readableEnded) readAway(context, request);
}

/** Who listens only once all is sent would else never hear an answer that came before. */
function readAway({ clock }: Context, request: IncomingMessage): void {
  request.unpipe().resume();
  const callOff = clock.after(lingerMs, () => request.socket.destroy());
  request.once('close', callOff);
}

/** Without its scheme and host, where a request names them (RFC 9112, 3.2.2). */
function targetOf({ url = '/' }: IncomingMessage): string {
  const [, rest] = /^https?:\/\/[^/?#]*(.*)$/i.exec(url) ?? [];
  return rest === undefined ? url : rest.replace(/^(?!\/)/, '/');
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** What an unsafe method may have changed is no longer answered (RFC 9111, 4.4): its URL, and those that the answer names here. */
function invalidate(context: Context, { request, urlKey }: Passed, answer: IncomingMessage): void {
  const site = siteOf(request, context.proxies);
  const keys = [answer.headers.location, answer.headers['content-location']].flatMap((location) => {
    const url = location === undefined ? null : URL.parse(location, `${site}${request.url}`);
    return url?.host === URL.parse(site)?.host ? [`${site} ${url?.pathname}${url?.search}`] : [];
  });
  for (const key of [urlKey, ...keys]) {
    context.fence.raise(key);
    context.store.removeUrl(key);
  }
}
