import type { Entry } from './cache/read.ts';
import { cacheHeaders } from './cache-headers.ts';
import { refuseCrossSite } from './cross-site.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError, errorTable } from './errors.ts';
import { log, warnSparingly } from './log.ts';

type Caching = { entry: Entry; minVersion?: number | undefined };

type EntryAnswer = {
  minVersion: number | undefined;
  wrapped?: [string, string];
  headers?: Record<string, string>;
};

/** Answers an entry's bytes, or 304 where the caller has them already; `wrapped` puts them between two texts. */
export function entryResponse(
  request: Request,
  entry: Entry,
  { minVersion, wrapped, headers: others }: EntryAnswer,
): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...others,
    etag: entry.etag,
    ...cacheHeaders(entry, minVersion),
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  const isKnown = known.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === entry.etag);
  if (isKnown) return new Response(null, { status: 304, headers });
  const [before = '', after = ''] = wrapped ?? [];
  const body = wrapped ? Buffer.concat([Buffer.from(before), entry.body, Buffer.from(after)]) : entry.body;
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}

/**
 * Answers an error as JSON: `{ code, message, field? }` with its status. Shared caches may keep one that an entry
 * remembers, as long as that.
 */
export function errorResponse(
  thrown: unknown,
  { headers, ...caching }: Partial<Caching> & { headers?: Record<string, string> } = {},
): Response {
  const error = domainErrorOf(thrown);
  reportError(error);
  const status = errorTable[error.code].status;
  return Response.json(error.body, { status, headers: { ...errorHeaders(error, caching), ...headers } });
}

/** Who may keep an error, and when to come back for those who were refused since they or all others ask too often. */
export function errorHeaders(error: DomainError, { entry, minVersion }: Partial<Caching> = {}): Record<string, string> {
  const retryAfter = error.code === 'OVERLOADED' ? 1 : error.data.retryAfter;
  return {
    ...(entry ? cacheHeaders(entry, minVersion) : { 'cache-control': 'no-store' }),
    ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }),
  };
}

/** Logs what is our fault. */
export function reportError(error: DomainError): void {
  if (error.code === 'INTERNAL') log.error({ err: error }, error.message);
  if (error.code === 'OVERLOADED') warnSparingly({ cause: String(error.cause ?? '') }, error.message);
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> | Response;

/**
 * A route's handlers for all methods: those given, and 405 with `Allow` for the others. HEAD comes with GET. None of them
 * hears of a write that another site sent. `OPTIONS` are fields that its answer has besides.
 */
export function methods({
  OPTIONS: fields,
  ...given
}: {
  GET: Handler;
  POST?: Handler;
  OPTIONS?: Record<string, string>;
}) {
  const allow = Object.keys(given).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  const headers = { allow: [...allow, 'OPTIONS'].join(', ') };
  const refuse = fromOwnSite(() => errorResponse(new DomainError('METHOD_NOT_ALLOWED'), { headers }));
  const tell: Handler = () => new Response(null, { status: 204, headers: { ...headers, ...fields } });
  const guarded = given.POST && { POST: fromOwnSite(given.POST) };
  return { POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell, ...given, ...guarded };
}

/** The handler, behind 403 `CROSS_SITE` for writes that another site sent. */
function fromOwnSite(handler: Handler): Handler {
  return (request, context) => {
    try {
      refuseCrossSite(request);
    } catch (error) {
      return errorResponse(error);
    }
    return handler(request, context);
  };
}

const nothing = fromOwnSite(() => errorResponse(new DomainError('NOT_FOUND')));

/** The handlers of every address below /api that is none of ours. */
export const unknownRoute = {
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
  OPTIONS: nothing,
};
