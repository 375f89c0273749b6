import { APIError } from 'better-auth/api';
import { DomainError, errorTable } from '../errors.ts';

/** An error of ours as better-auth answers it: the same code, message and status. */
export function apiErrorOf(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, message, data } = error;
  const { retryAfter } = data;
  const headers = retryAfter === undefined ? undefined : { 'retry-after': `${retryAfter}` };
  return new APIError(errorTable[code].status, { ...data, code, message }, headers);
}
