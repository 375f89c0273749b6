import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainError, type ErrorCode, errorTable } from './errors.ts';
import type { PublicReadInfo } from './public-read.ts';

export type Meta = { publicRead?: PublicReadInfo };

/** What a caller is told of an error, the same on tRPC (`error.data`) and REST (the body). */
export type ErrorBody = { code: ErrorCode; message: string; field?: string; [detail: string]: unknown };

/** Turns anything thrown into what the caller may know; what we did not foresee becomes INTERNAL. */
export function errorBody(thrown: unknown): ErrorBody {
  const cause = thrown instanceof TRPCError && thrown.cause ? thrown.cause : thrown;
  if (cause instanceof DomainError) return { ...cause.data, code: cause.code, message: cause.message };
  if (cause instanceof ZodError) {
    const issue = cause.issues[0];
    const field = issue?.path.join('.') || undefined;
    return { code: 'INVALID_INPUT', message: issue?.message ?? errorTable.INVALID_INPUT.message, field };
  }
  if (thrown instanceof TRPCError) {
    const known = Object.entries(errorTable).find(
      ([, row]) => row.trpc === thrown.code && thrown.code !== 'INTERNAL_SERVER_ERROR',
    );
    if (known) return { code: known[0] as ErrorCode, message: thrown.message };
  }
  return { code: 'INTERNAL', message: errorTable.INTERNAL.message };
}

const t = initTRPC.meta<Meta>().create({
  errorFormatter({ error, shape }) {
    const body = errorBody(error);
    return {
      ...shape,
      message: body.message,
      data: { ...body, httpStatus: errorTable[body.code].status, path: shape.data.path },
    };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anybody may call it, signed in or not. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { cause } = result.error;
    throw new TRPCError({ code: errorTable[cause.code].trpc, message: cause.message, cause });
  }
  return result;
});
