import type { IncomingMessage } from 'node:http';
import type { DocumentHandler } from './document-status.ts';
import { localeField } from './locale/locale.input.ts';
import { publicPage } from './odds/public-page.input.ts';
import { hasSession } from './session-cookies.ts';

/**
 * Lets the front keep whole documents of the public pages for a second, and for one more while it asks for the next one,
 * for everyone who is not signed in: what has changed or is gone is not shown for longer. What a person's browser asked
 * for in another form, such as a page's data for a click, is an answer of its own: Next writes `Vary` itself, so this is
 * said to the front alone.
 */
export function withSharedDocuments(answer: DocumentHandler): DocumentHandler {
  return (request, response) => {
    if (publicPage.test(request.url ?? '')) {
      response.setHeader('surrogate-vary', documentVary);
      if (isShared(request)) response.setHeader('surrogate-control', forASecond);
    }
    return answer(request, response);
  };
}

const forASecond = 'max-age=1, stale-while-revalidate=1, stale-if-error=86400';

const documentVary = [
  'Cookie',
  localeField,
  'RSC',
  'Next-Router-State-Tree',
  'Next-Router-Prefetch',
  'Next-Router-Segment-Prefetch',
].join(', ');

function isShared({ method, headers }: IncomingMessage): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && headers.rsc === undefined && !hasSession(headers.cookie ?? '');
}
