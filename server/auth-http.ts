import { auth } from './auth/auth.ts';
import { withClientAddress } from './client-address.ts';
import { methods } from './http.ts';

/** The handlers of better-auth's own endpoints, all below /api/auth. Their answers are nobody else's. */
export const authRoute = methods({ GET: answer, POST: answer });

async function answer(request: Request): Promise<Response> {
  const response = await auth.handler(withClientAddress(request));
  response.headers.set('cache-control', 'private, no-store');
  return response;
}
