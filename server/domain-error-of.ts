import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { ZodError } from 'zod';
import { DomainError, type ErrorCode } from './errors.ts';

/** Turns anything thrown into what the caller may know; what we did not foresee becomes INTERNAL, with its cause. */
export function domainErrorOf(thrown: unknown): DomainError {
  const chain = causesOf(thrown);
  const known = chain.find((error) => error instanceof DomainError);
  if (known) return known;
  if (chain.some(saysBusy)) return new DomainError('OVERLOADED', {}, { cause: thrown });
  if (thrown instanceof ZodError) return invalidInput(thrown);
  if (thrown instanceof TRPCError) return ofTrpc(thrown);
  return new DomainError('INTERNAL', {}, { cause: thrown });
}

/** Says which field of the input is wrong, and how. */
export function invalidInput({ issues: [issue] }: ZodError): DomainError {
  return new DomainError('INVALID_INPUT', { field: issue?.path.join('.') || undefined, message: issue?.message });
}

function causesOf(thrown: unknown): unknown[] {
  return thrown instanceof Error ? [thrown, ...causesOf(thrown.cause)] : [];
}

/** The pool's queue is full, the database cannot be reached, takes no more connections, or took too long. */
const busyCodes = ['QUEUE_FULL', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'ECONNREFUSED', '53300', '57P03', '57014'];

function saysBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busyCodes.includes(String(error.code));
}

const codes: Partial<Record<TRPCError['code'], ErrorCode>> = {
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  UNSUPPORTED_MEDIA_TYPE: 'NOT_JSON',
};

/** What tRPC itself refuses: bad input, an unknown procedure, a wrong method; what else it blames its caller for is bad input. */
function ofTrpc(error: TRPCError): DomainError {
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) return invalidInput(error.cause);
  const other = getHTTPStatusCodeFromError(error) < 500 ? 'INVALID_INPUT' : 'INTERNAL';
  return new DomainError(codes[error.code] ?? other, {}, { cause: error });
}
