import { domainErrorOf } from './domain-error-of.ts';
import { DomainError, errorTable } from './errors.ts';
import { log } from './log.ts';

/** An answer as it is stored and sent: JSON, and the tag that names its bytes. */
export type Entry = { body: string; etag: string };

/** Answers an entry, or 304 where the caller has it already. `body` may be the entry's in an envelope. */
export function entryResponse(request: Request, { etag, body }: Entry): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  const isKnown = known.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** Answers an error as JSON: `{ code, message, field? }` with its status. */
export function errorResponse(thrown: unknown, headers: Record<string, string> = {}): Response {
  const error = domainErrorOf(thrown);
  reportError(error);
  return Response.json(error.body, {
    status: errorTable[error.code].status,
    headers: { 'cache-control': 'no-store', ...retryAfter(error), ...headers },
  });
}

/** Logs what is our fault. */
export function reportError(error: DomainError): void {
  if (errorTable[error.code].status >= 500) log.error({ err: error }, error.message);
}

/** When to come back, for those who were refused since we are too busy. */
export const retryAfter = (error: DomainError): Record<string, string> =>
  error.code === 'OVERLOADED' ? { 'retry-after': '1' } : {};

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> | Response;

/** A route's handlers for all methods: those given, and 405 with `Allow` for the others. HEAD comes with GET. */
export function methods(given: { GET: Handler; POST?: Handler }) {
  const allow = Object.keys(given).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  const headers = { allow: [...allow, 'OPTIONS'].join(', ') };
  const refuse: Handler = () => errorResponse(new DomainError('METHOD_NOT_ALLOWED'), headers);
  const tell: Handler = () => new Response(null, { status: 204, headers });
  return { POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell, ...given };
}

const nothing: Handler = () => errorResponse(new DomainError('NOT_FOUND'));

/** The handlers of every address below /api that is none of ours. */
export const unknownRoute = {
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
  OPTIONS: nothing,
};
