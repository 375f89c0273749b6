import { auth } from './auth/auth.ts';
import { boundedBody } from './bounded-body.ts';
import { versionHeaders } from './caller.ts';
import { withClientAddress } from './client-address.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import { localeField, localeOf } from './locale/locale.input.ts';
import { inContext } from './request-context.ts';

/** The handlers of better-auth's own endpoints, all below /api/auth. Their answers are nobody else's. */
export const authRoute = methods({ GET: answer, POST: answerPost });

async function answerPost(request: Request): Promise<Response> {
  try {
    return await answer(await boundedBody(request));
  } catch (error) {
    return errorResponse(error);
  }
}

async function answer(request: Request): Promise<Response> {
  const versions: number[] = [];
  const { headers } = request;
  const locale = localeOf({ field: headers.get(localeField), cookie: headers.get('cookie') });
  const answered = await inContext({ versions, locale }, () => auth.handler(withClientAddress(request)));
  const response = isOfNoEndpoint(answered) ? errorResponse(new DomainError('NOT_FOUND')) : answered;
  response.headers.set('cache-control', 'private, no-store');
  for (const [name, value] of versionHeaders(versions)) response.headers.append(name, value);
  return response;
}

/** It says nothing then, or not in JSON. */
function isOfNoEndpoint({ status, headers }: Response): boolean {
  return status === 404 && !headers.get('content-type')?.startsWith('application/json');
}
