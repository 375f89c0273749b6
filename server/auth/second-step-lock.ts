import type { GenericEndpointContext } from 'better-auth';
import { eq } from 'drizzle-orm';
import { twoFactor } from '#db/schema/auth.ts';
import { db } from '../db.ts';

/** In how many seconds the second step of a sign-in may be tried again, which better-auth does not say when it locks it. */
export async function secondStepLockedFor(ctx: GenericEndpointContext): Promise<number> {
  const { name } = ctx.context.createAuthCookie('two_factor');
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  const found = challenge ? await ctx.context.internalAdapter.findVerificationValue(challenge) : null;
  if (!found) return 1;
  const [lock] = await db
    .select({ until: twoFactor.lockedUntil })
    .from(twoFactor)
    .where(eq(twoFactor.userId, found.value));
  return Math.max(Math.ceil(((lock?.until?.getTime() ?? 0) - Date.now()) / 1000), 1);
}
