import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { entryResponse } from './public-read.ts';
import { appRouter } from './router.ts';

const endpoint = '/api/trpc';

/** The handler of every tRPC request. One public read by GET is answered from the same entry as its REST path. */
export async function handleTrpc(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const name = url.pathname.slice(endpoint.length + 1);
  const publicRead = request.method === 'GET' || request.method === 'HEAD' ? publicReads.get(name) : undefined;
  if (publicRead && !url.searchParams.has('batch')) {
    try {
      const { body, etag } = await publicRead.read(JSON.parse(url.searchParams.get('input') ?? '{}'));
      return entryResponse(request, `{"result":{"data":${body}}}`, etag);
    } catch {
      // tRPC itself words the error, so that it is typed.
    }
  }
  return fetchRequestHandler({ endpoint, req: request, router: appRouter, createContext: () => ({}) });
}

/** Every public read by its procedure's path. */
export const publicReads = new Map(
  Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) => {
    const read = (procedure as { meta?: { publicRead?: import('./public-read.ts').PublicReadInfo } }).meta?.publicRead;
    return read ? [[path, read] as const] : [];
  }),
);
