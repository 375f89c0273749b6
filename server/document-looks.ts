import type { IncomingMessage, RequestListener } from 'node:http';
import { LRUCache } from 'lru-cache';
import { contextOf } from './caller.ts';
import { proxies } from './client-address.ts';
import type { RawHeaders } from './front/headers.ts';
import { log } from './log.ts';
import { Slug } from './project/project.input.ts';
import { projectRouter } from './project/project.router.ts';
import { inContext } from './request-context.ts';
import { createCallerFactory } from './trpc.ts';

/** Tells the page that the look at it is counted, so that it need not send a request for that (`app/_project/use-look.ts`). */
export const lookFields = (request: IncomingMessage): RawHeaders =>
  slugOpened(request) ? ['Server-Timing', 'look'] : nothing;

const nothing: RawHeaders = [];

/** Who looked at what lately, so that a page that is loaded over and over asks the database once. */
const told = new LRUCache<string, true>({ max: 20_000, ttl: 3_600_000 });

const callerOf = createCallerFactory(projectRouter);

/**
 * Counts a look at a project for each of its documents that a browser opens, whoever answers: memory or Next. A page that
 * is opened by a click has no document and tells it by `project.view`, as all do where this process is not in front.
 */
export function withDocumentLooks(answer: RequestListener): RequestListener {
  return (request, response) => {
    const slug = slugOpened(request);
    if (slug) {
      response.once('finish', () => {
        if (response.statusCode === 200 || response.statusCode === 304) void tell(request, slug);
      });
    }
    answer(request, response);
  };
}

/** Of a document that somebody navigates to; not of one that a browser loads ahead. */
function slugOpened({ method, url = '', headers }: IncomingMessage): string | undefined {
  const isOpened = method === 'GET' && headers['sec-fetch-dest'] === 'document' && !headers['sec-purpose'];
  const name = isOpened ? /^\/projects\/([^/?#]+)(?:[?#]|$)/.exec(url)?.[1] : undefined;
  return name && Slug.safeParse(name).data;
}

/** A look that was not counted is no loss to who looks. */
async function tell(request: IncomingMessage, slug: string): Promise<void> {
  const { address } = proxies.clientOf(request);
  const { cookie = '', 'user-agent': browser = '' } = request.headers;
  const key = [address, browser, cookie, slug].join('\n');
  if (told.has(key)) return;
  told.set(key, true);
  const seen = new Request('http://origin/', { headers: { cookie, 'user-agent': browser } });
  try {
    await inContext({ clientAddress: address }, () => callerOf(contextOf(seen)).view({ slug }));
  } catch (err) {
    told.delete(key);
    log.debug({ err, slug }, 'a look was not counted');
  }
}
