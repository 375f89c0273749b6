import { initTRPC, TRPCError } from '@trpc/server';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError, errorTable } from './errors.ts';
import type { PublicRead } from './public-read.ts';

type Meta = { publicRead?: PublicRead };

/** What a call brings along beside its input: the version of its caller's last write, if any. */
type Context = { minVersion?: number | undefined };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter({ error, shape }) {
      const { body } = domainErrorOf(error);
      return {
        ...shape,
        message: body.message,
        data: { ...body, httpStatus: shape.data.httpStatus, path: shape.data.path },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anybody may call it, signed in or not. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw trpcErrorOf(result.error);
  return result;
});

/** Only an admin may call it. Until people can sign in that is nobody. */
export const adminProcedure = publicProcedure.use(() => {
  throw new DomainError('UNAUTHORIZED');
});

/** Any error as tRPC's, with the table's code. */
export function trpcErrorOf(thrown: unknown): TRPCError {
  const cause = domainErrorOf(thrown);
  return new TRPCError({ code: errorTable[cause.code].trpc, message: cause.message, cause });
}
