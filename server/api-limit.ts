import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { callsIn, decoded, mostCalls } from './batch.ts';
import { forAnySite } from './cache-headers.ts';
import { appUrl, env } from './env.ts';
import { DomainError } from './errors.ts';
import { networkOf, type Proxies } from './front/proxies.ts';
import { errorResponse } from './http.ts';
import { Limit } from './limit/limit.ts';
import { redisCounts } from './limit/redis-counts.ts';
import { sendAnswer } from './node-answer.ts';
import { redis } from './redis.ts';
import { publicReads, trpcErrorResponse } from './trpc-http.ts';

/** The process's part of the limit that all of /api has; undefined where it is switched off. */
export function openApiLimit(): Limit | undefined {
  const limit = env.API_LIMIT_PER_MINUTE;
  return limit === 0
    ? undefined
    : new Limit({ limit, counts: redis ? redisCounts(redis, { name: 'api' }) : undefined });
}

/**
 * Refuses by 429 who asks too much of /api, before anything is done, what would come out of the front's memory too. Each call
 * of a batch counts. Programs of this machine are not limited.
 */
export function withApiLimit(
  listener: RequestListener,
  { limit, proxies }: { limit: Limit; proxies: Proxies },
): RequestListener {
  return (request, response) => {
    if (!isOfApi(request.url ?? '')) return listener(request, response);
    const client = proxies.clientOf(request);
    if (client.isLocal) return listener(request, response);
    const go = (waitMs: number) => (waitMs === 0 ? listener(request, response) : refuse(request, response, waitMs));
    // Of more calls none is answered.
    const calls = Math.min(callsIn(request.url ?? ''), mostCalls);
    const waitMs = limit.take(networkOf(client.address), calls);
    if (typeof waitMs === 'number') go(waitMs);
    else void waitMs.then(go);
  };
}

/** However it is spelled: Next decodes what it routes. */
export function isOfApi(target: string): boolean {
  if (target.startsWith('/api/')) return true;
  if (/^\/(?!\/)(?:[\w/?=&~-]|(?<!\/)\.)*$/.test(target)) return /^\/api(?:\?|$)/.test(target);
  const path = URL.parse(target.replace(/^[/\\]+/, '/'), appUrl)?.pathname ?? '';
  return /^\/+api(?:\/|$)/.test(decoded(path));
}

const patterns = [...publicReads.values()].map(({ path }) => path.replaceAll(/\{\w+\}/g, '[^/?]+'));
const publicPaths = new RegExp(`^(?:${patterns.join('|')})(?:\\?|$)`);

function refuse(request: IncomingMessage, response: ServerResponse, waitMs: number): void {
  const error = new DomainError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(waitMs / 1000) });
  const [, procedure] = /^\/api\/trpc\/([^?]*)/.exec(request.url ?? '') ?? [];
  const headers = publicPaths.test(request.url ?? '') ? forAnySite : {};
  const answer = procedure === undefined ? errorResponse(error, { headers }) : trpcErrorResponse(procedure, error);
  sendAnswer(response, answer);
}
