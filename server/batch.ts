import { DomainError } from './errors.ts';

/** As many as one request may make. */
export const mostCalls = 10;

/** How many calls of tRPC a target makes: the names of a batch stand in its path, however it is spelled. */
export function callsIn(target: string): number {
  const [path = ''] = target.split('?', 1);
  return decoded(path).split(',').length;
}

/** The path of a target without its escapes, where they can be read. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Lets a request pass that makes few calls, and where it has an idempotency key one: the key could not say whose it is.
 * @throws DomainError INVALID_INPUT
 */
export function checkBatch({ url, headers }: Request): void {
  const calls = callsIn(url);
  if (calls > mostCalls)
    throw new DomainError('INVALID_INPUT', { field: 'batch', message: `has ${mostCalls} calls at most` });
  if (calls > 1 && headers.has('idempotency-key'))
    throw new DomainError('INVALID_INPUT', {
      field: 'idempotency-key',
      message: 'is for one call: send each by itself',
    });
}
