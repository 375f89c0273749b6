import { getTRPCErrorShape } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { checkBatch } from './batch.ts';
import { boundedBody } from './bounded-body.ts';
import { minVersionOf } from './cache-headers.ts';
import { contextOf, versionHeaders } from './caller.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError } from './errors.ts';
import { entryResponse, errorHeaders, methods, reportError } from './http.ts';
import { errorIn, type PublicRead } from './public-read.ts';
import { appRouter } from './router.ts';
import { type Context, trpcErrorOf } from './trpc.ts';

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

async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(endpoint.length + 1);
  const read = publicReads.get(path);
  if (read && request.method !== 'POST' && !searchParams.has('batch'))
    return answerRead(request, read, searchParams.get('input') ?? '{}');
  try {
    checkBatch(request);
    return await answerCalls(withInput(await boundedBody(request)), contextOf(request));
  } catch (thrown) {
    return trpcErrorResponse(path, thrown);
  }
}

/** What is asked for without an input is asked for with an empty one, as by its REST path. */
function withInput(request: Request): Request {
  const { method, headers, signal } = request;
  const url = new URL(request.url);
  if (method === 'POST' || url.searchParams.has('input') || url.searchParams.has('batch')) return request;
  url.searchParams.set('input', '{}');
  return new Request(url, { method, headers, signal });
}

async function answerCalls(request: Request, context: Context): Promise<Response> {
  const response = await fetchRequestHandler({
    endpoint,
    req: request,
    router: appRouter,
    createContext: () => context,
    onError: ({ error }) => reportError(domainErrorOf(error)),
    responseMeta: ({ ctx, errors: [error] }) => {
      const headers = new Headers(
        error ? errorHeaders(domainErrorOf(error)) : { 'cache-control': 'private, no-store' },
      );
      for (const [name, value] of versionHeaders(ctx?.versions ?? [])) headers.append(name, value);
      return { headers };
    },
  });
  // What it refuses before any call is JSON that it gives no type, which is text/plain then.
  if (!response.ok) response.headers.set('content-type', 'application/json');
  return response;
}

async function answerRead(request: Request, read: PublicRead, input: string): Promise<Response> {
  const minVersion = minVersionOf(request);
  try {
    const entry = await read.read(inputIn(input), minVersion);
    if (entry.status === 'not-found') return trpcErrorResponse(read.name, errorIn(entry), { entry, minVersion });
    return entryResponse(request, entry, { minVersion, wrapped: ['{"result":{"data":', '}}'] });
  } catch (thrown) {
    return trpcErrorResponse(read.name, thrown);
  }
}

/** Words the error of a procedure as tRPC does. */
export function trpcErrorResponse(
  path: string,
  thrown: unknown,
  caching?: Parameters<typeof errorHeaders>[1],
): Response {
  const error = trpcErrorOf(thrown);
  const cause = domainErrorOf(error);
  reportError(cause);
  const call = { type: 'query', path, input: undefined, ctx: {} } as const;
  const shape = getTRPCErrorShape({ config: appRouter._def._config, error, ...call });
  return Response.json({ error: shape }, { status: shape.data.httpStatus, headers: errorHeaders(cause, caching) });
}

/** @throws DomainError INVALID_INPUT */
function inputIn(text: string): object {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {}
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  throw new DomainError('INVALID_INPUT', { message: 'The input must be a JSON object.' });
}
