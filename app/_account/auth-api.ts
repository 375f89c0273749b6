import { rememberVersion } from '#app/_trpc/own-version.ts';

/** Why an endpoint of the sign-in refused; `field` names the input it is about. */
export class AuthError extends Error {
  readonly code: string;
  readonly field: string | undefined;
  /** Seconds to wait; 0 where waiting does not help. */
  readonly retryAfter: number;

  constructor({ code = '', message = '', field }: Partial<AuthError>, retryAfter = 0) {
    super(message);
    this.name = 'AuthError';
    this.code = code;
    this.field = field;
    this.retryAfter = retryAfter;
  }
}

/** Calls an endpoint of the sign-in: `authPost('/sign-in/email', { email, password })`. */
export const authPost = <T = unknown>(path: string, body: object = {}): Promise<T> =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const authGet = <T = unknown>(path: string): Promise<T> => call(path, {});

async function call<T>(path: string, init: RequestInit): Promise<T> {
  // Who signs in without them is let in, and is nobody on the next page.
  if (path.startsWith('/sign-in/') && navigator.cookieEnabled === false)
    throw new AuthError({ code: 'COOKIES_REFUSED' });
  const response = await fetch(`/api/auth${path}`, init).catch(() => null);
  if (!response) throw new AuthError({ code: 'OFFLINE' });
  rememberVersion(response.headers);
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new AuthError(body ?? {}, Number(response.headers.get('retry-after') ?? 0));
  return body as T;
}
