import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from './errors.ts';
import { errorResponse } from './http.ts';

/**
 * Lets a machine's request pass that carries `Authorization: Bearer SECRET`. Takes as long for a wrong secret as for a
 * nearly right one.
 * @throws DomainError NOT_CONFIGURED where there is no secret, UNAUTHORIZED where it is not the one
 */
export function requireBearer({ headers }: Request, variable: string, secret: string | undefined): void {
  if (!secret) throw new DomainError('NOT_CONFIGURED', { message: `Set ${variable} to use this address.` });
  const said = /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(said), digest(secret)))
    throw new DomainError('UNAUTHORIZED', { message: `Say ${variable} as a bearer token.` });
}

/** Answers the error, and where there was no right secret what to say (RFC 9110, 11.6.1). */
export function bearerErrorResponse(thrown: unknown): Response {
  const response = errorResponse(thrown);
  if (response.status === 401) response.headers.set('www-authenticate', 'Bearer');
  return response;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
