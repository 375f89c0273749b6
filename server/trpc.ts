import { initTRPC, TRPCError } from '@trpc/server';
import type { Person } from './auth/person.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError, errorTable } from './errors.ts';
import type { PersonalRead } from './personal-read.ts';
import type { PublicRead } from './public-read.ts';
import type { Visitor } from './visitor.ts';

type Meta = {
  publicRead?: PublicRead;
  personalRead?: PersonalRead;
  isForAdmins?: boolean;
  /** It writes down what it does in the audit log, which each write of the admins must. */
  isAudited?: boolean;
};

/** What a call brings along beside its input. */
export type Context = {
  /** The version of its caller's last write. */
  minVersion?: number | undefined;
  /** Who calls; left out where nobody can be signed in. */
  person?: (() => Promise<Person | null>) | undefined;
  /** Who looks on, signed in or not. */
  visitor?: (() => Promise<Visitor>) | undefined;
  /** By which a write that is sent twice is done once. */
  idempotencyKey?: string | undefined;
  /** Takes the versions that writes made, which the caller is told. */
  versions?: number[];
};

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

/** Whoever is signed in, suspended or not: for what shows them what is theirs, and lets them take it and go. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const me = await ctx.person?.();
  if (!me) throw new DomainError('UNAUTHORIZED');
  return next({ ctx: { me } });
});

/** Who may write: not while suspended, nor once the account is deleted. */
export const builderProcedure = signedInProcedure.use(({ ctx, next }) => {
  const { suspendedUntil, purgeAt } = ctx.me;
  if (suspendedUntil) throw new DomainError('SUSPENDED', { until: suspendedUntil.toISOString() });
  if (purgeAt) throw new DomainError('ACCOUNT_DELETED', { until: purgeAt.toISOString() });
  return next();
});

/** Who may vote, publish and message. */
export const verifiedProcedure = builderProcedure.use(({ ctx, next }) => {
  if (!ctx.me.emailVerified) throw new DomainError('EMAIL_NOT_VERIFIED');
  return next();
});

/** Named by an admin to award badges. What they may award, and what is assigned to them, says the statement. */
export const validatorProcedure = verifiedProcedure.use(({ ctx, next }) => {
  if (!ctx.me.isValidator) throw new DomainError('FORBIDDEN');
  return next();
});

/** Whose application an admin has approved. */
export const investorProcedure = verifiedProcedure.use(({ ctx, next }) => {
  if (!ctx.me.isInvestor) throw new DomainError('FORBIDDEN');
  return next();
});

export const adminProcedure = builderProcedure.meta({ isForAdmins: true }).use(({ ctx, next }) => {
  if (!ctx.me.isAdmin) throw new DomainError('FORBIDDEN');
  return next();
});

/** Any error as tRPC's, with the table's code. */
export function trpcErrorOf(thrown: unknown): TRPCError {
  const cause = domainErrorOf(thrown);
  return new TRPCError({ code: errorTable[cause.code].trpc, message: cause.message, cause });
}
