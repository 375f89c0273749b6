import type { IncomingMessage, RequestListener } from 'node:http';
import { isOfApi } from './api-limit.ts';
import { DomainError } from './errors.ts';
import { errorResponse } from './http.ts';
import { sendAnswer } from './node-answer.ts';

/** To these an address below /api answers itself, if only that it does not take them. */
const apiMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const ofApi = { allow: 'GET, HEAD, POST, OPTIONS' };
const ofOthers = { allow: 'GET, HEAD, OPTIONS' };

/**
 * Answers before anything is done what Next has no words for: a target that cannot be read, and a method that no address
 * takes; outside /api nothing is written. Development goes without, as Next writes to addresses of its own there.
 */
export function withCheckedRequestLine(listener: RequestListener): RequestListener {
  return (request, response) => {
    const answer = answerTo(request);
    if (answer) sendAnswer(response, answer);
    else listener(request, response);
  };
}

function answerTo({ method = '', url = '', headers }: IncomingMessage): Response | undefined {
  if (method === 'OPTIONS' && url === '*') return new Response(null, { status: 204, headers: ofApi });
  if (!isTarget(url))
    return errorResponse(new DomainError('INVALID_INPUT', { message: 'The address cannot be read.' }));
  if (isOfApi(url)) return apiMethods.has(method) ? undefined : refusal(ofApi);
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: ofOthers });
  // A form that is sent before its scripts run: its page opens anew.
  if (method === 'POST' && headers['sec-fetch-mode'] === 'navigate') return seeOther(url);
  return refusal(ofOthers);
}

/** A path, or one behind a scheme and host (RFC 9112, 3.2.2), that decodes. */
function isTarget(target: string): boolean {
  if (!target.startsWith('/') && !(/^https?:/i.test(target) && URL.canParse(target))) return false;
  try {
    decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function refusal(headers: Record<string, string>): Response {
  return errorResponse(new DomainError('METHOD_NOT_ALLOWED'), { headers });
}

/** By one slash at the start, as two would name another host. */
function seeOther(target: string): Response {
  const location = target.replace(/^(?:https?:[/\\]+[^/\\?#]*)?[/\\]*/i, '/');
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
