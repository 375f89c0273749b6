import { getTRPCErrorShape } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { domainErrorOf } from './domain-error-of.ts';
import { entryResponse, methods, reportError, retryAfter } from './http.ts';
import type { PublicRead } from './public-read.ts';
import { appRouter } from './router.ts';
import { trpcErrorOf } from './trpc.ts';

const endpoint = '/api/trpc';

/** Every public read by its procedure's path. */
export const publicReads: ReadonlyMap<string, PublicRead> = new Map(
  Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) => {
    const read = (procedure as { meta?: { publicRead?: PublicRead } }).meta?.publicRead;
    return read ? [[path, read]] : [];
  }),
);

/** The handlers of every tRPC request. One public read by GET is answered by the same entry as its REST path. */
export const trpcRoute = methods({ GET: answer, POST: answer });

function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const read = publicReads.get(pathname.slice(endpoint.length + 1));
  if (read && request.method !== 'POST' && !searchParams.has('batch'))
    return answerRead(request, read, searchParams.get('input') ?? '{}');
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    createContext: () => ({}),
    onError: ({ error }) => reportError(domainErrorOf(error)),
    responseMeta: ({ errors: [error] }) => ({ headers: error && retryAfter(domainErrorOf(error)) }),
  });
}

async function answerRead(request: Request, read: PublicRead, input: string): Promise<Response> {
  try {
    const { body, etag } = await read.read(parseJson(input));
    return entryResponse(request, { body: `{"result":{"data":${body}}}`, etag });
  } catch (thrown) {
    const error = trpcErrorOf(thrown);
    const cause = domainErrorOf(error);
    reportError(cause);
    const shape = getTRPCErrorShape({
      config: appRouter._def._config,
      error,
      type: 'query',
      path: read.name,
      input,
      ctx: {},
    });
    return Response.json(
      { error: shape },
      { status: shape.data.httpStatus, headers: { 'cache-control': 'no-store', ...retryAfter(cause) } },
    );
  }
}

/** Undefined for what is not JSON: no read takes that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
