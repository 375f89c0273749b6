import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from './log.ts';
import { Slug } from './project/project.input.ts';
import { projectBySlug } from './project/project.router.ts';
import { errorIn } from './public-read.ts';

export type DocumentHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Gives documents the status of what they show. A view learns too late that there is nothing to show: by then the
 * document has begun with 200. So an unknown project's document, which says so and helps, goes out as 404, and a renamed
 * one's is answered by its new address.
 */
export function withDocumentStatus(answer: DocumentHandler): DocumentHandler {
  return async (request, response) => {
    const slug = projectSlugOf(request);
    if (slug !== undefined) {
      const current = await currentSlug(slug);
      if (current === undefined) sendOkAs(404, response);
      else if (current !== slug) return redirect(request, response, current);
    }
    return answer(request, response);
  };
}

/** Next sends a page that it began to render when it was built as 200, whatever status was set before. */
function sendOkAs(status: number, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (sent: number, ...rest: unknown[]) => writeHead(sent === 200 ? status : sent, ...rest);
}

/** Of a document; the data of a page that is opened by a click goes its own way. */
function projectSlugOf({ method, headers, url = '' }: IncomingMessage): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc) return undefined;
  return /^\/projects\/([^/?#]+)(?:[?#]|$)/.exec(url)?.[1];
}

/** Without an answer the document is left to say so itself. */
async function currentSlug(slug: string): Promise<string | undefined> {
  if (!Slug.safeParse(slug).success) return undefined;
  try {
    const entry = await projectBySlug.read.read({ slug });
    if (entry.status === 'ok') return slug;
    const { movedTo } = errorIn(entry).data;
    return typeof movedTo === 'string' ? movedTo : undefined;
  } catch (error) {
    log.error({ err: error, slug }, 'the status of a document is unknown');
    return slug;
  }
}

function redirect({ url = '' }: IncomingMessage, response: ServerResponse, slug: string): void {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  response.writeHead(308, { location: `/projects/${slug}${query}` }).end();
}
