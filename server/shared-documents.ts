import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionCookies } from './session-cookies.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The public pages. What is not named here is never shared, whatever it looks like. */
const publicPage = /^\/(?:leaderboard|search|projects\/[a-z0-9-]+)?(?:\?|$)/;
const session = new RegExp(`(?:^|;\\s*)(?:${sessionCookies.join('|').replaceAll('.', '\\.')})=`);

/**
 * Lets the front keep whole documents of the public pages for a second, and for ten while it asks for the next one, for
 * everyone who is not signed in. What a person's browser asked for in another form, such as a page's data for a click,
 * is an answer of its own: Next writes `Vary` itself, so this is said to the front alone.
 */
export function withSharedDocuments(answer: Handler): Handler {
  return (request, response) => {
    if (!request.url?.startsWith('/api/')) response.setHeader('surrogate-vary', documentVary);
    if (isShared(request))
      response.setHeader('surrogate-control', 'max-age=1, stale-while-revalidate=10, stale-if-error=86400');
    return answer(request, response);
  };
}

const documentVary = [
  'Cookie',
  'RSC',
  'Next-Router-State-Tree',
  'Next-Router-Prefetch',
  'Next-Router-Segment-Prefetch',
].join(', ');

function isShared({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return publicPage.test(url) && headers.rsc === undefined && !session.test(headers.cookie ?? '');
}
