import { auth } from './auth/auth.ts';
import { versionHeaders } from './caller.ts';
import { withClientAddress } from './client-address.ts';
import { methods } from './http.ts';
import { localeField, localeOf } from './locale/locale.input.ts';
import { inContext } from './request-context.ts';

/** The handlers of better-auth's own endpoints, all below /api/auth. Their answers are nobody else's. */
export const authRoute = methods({ GET: answer, POST: answer });

async function answer(request: Request): Promise<Response> {
  const versions: number[] = [];
  const { headers } = request;
  const locale = localeOf({ field: headers.get(localeField), cookie: headers.get('cookie') });
  const response = await inContext({ versions, locale }, () => auth.handler(withClientAddress(request)));
  response.headers.set('cache-control', 'private, no-store');
  for (const [name, value] of versionHeaders(versions)) response.headers.append(name, value);
  return response;
}
