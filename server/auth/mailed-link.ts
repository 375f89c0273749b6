import type { GenericEndpointContext } from 'better-auth';
import { deleteSessionCookie } from 'better-auth/cookies';

/**
 * The link that confirms an address lets in whoever just signed up. Nobody comes past a second factor by it, and the one for
 * another address lets in nobody: it may be opened wherever that mail is read.
 */
export async function letNobodyInByMail(ctx: GenericEndpointContext): Promise<void> {
  const made = ctx.context.newSession;
  if (!made) return;
  const { name } = ctx.context.authCookies.sessionToken;
  // Whoever was in stays in.
  if ((await ctx.getSignedCookie(name, ctx.context.secret)) === made.session.token) return;
  if (!made.user.twoFactorEnabled && !linkContent(`${ctx.query?.token}`).updateTo) return;
  deleteSessionCookie(ctx, true);
  await ctx.context.internalAdapter.deleteSession(made.session.token);
  ctx.context.setNewSession(null);
}

/** Of a token that better-auth has checked: the address that it was mailed for, and the one that shall take its place. */
export function linkContent(token: string): { email?: string; updateTo?: string } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
