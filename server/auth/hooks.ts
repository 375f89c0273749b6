import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { changed } from '#db/outbox.ts';
import { person as personTag } from '#db/tags.ts';
import { clientAddress } from '../client-address.ts';
import { networkOf, unknownClient } from '../front/proxies.ts';
import { forgive, spend } from '../limits.ts';
import { apiErrorOf } from './api-error.ts';
import { commitTold } from './commit-told.ts';
import { letNobodyInByMail } from './mailed-link.ts';
import { type Addressee, type FactorNews, passkeyChanged, passwordChanged, secondFactorChanged } from './mails.ts';
import { isCommonPassword } from './passwords.ts';
import { typedRecoveryCode } from './recovery-codes.ts';
import { secondStepLockedFor } from './second-step-lock.ts';
import { acceptSignUp, holdUsername } from './sign-up.ts';

type Body = Record<string, unknown> | undefined;

const signUp = '/sign-up/email';
/** Whoever knows a password, or the code in a mailbox, is let in by these. */
export const triesPassword: ReadonlySet<string> = new Set(['/sign-in/email', '/sign-in/email-otp']);
/** Somebody who is signed in says their password once more. */
const asksPassword = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
]);
const recoveryPath = '/two-factor/verify-backup-code';
const sendsMail = new Set(['/request-password-reset', '/email-otp/send-verification-otp', '/send-verification-email']);
const changesSettings = new Set([
  ...asksPassword,
  '/two-factor/verify-totp',
  '/passkey/verify-registration',
  '/passkey/update-passkey',
  '/passkey/delete-passkey',
]);

/** What we ask beyond better-auth: limits, passwords that are not common, a free username; and what it does not tell. */
export const authHooks = {
  before: createAuthMiddleware(async (ctx) => {
    const { path } = ctx;
    const body = ctx.body as Body;
    if (path === signUp) await acceptSignUp(body).catch(refuse);
    refuseCommon(body?.newPassword ?? (path === signUp ? body?.password : undefined));
    // After what the form may be refused for: an office that has one address shares the limit.
    if (path === signUp) {
      const address = clientAddress();
      // Where nobody tells who asks, all who sign up would share the limit of one.
      if (address !== unknownClient) await spend('signUp', networkOf(address)).catch(refuse);
    }
    if (triesPassword.has(path)) await spend('signIn', accountOf(body)).catch(refuse);
    if (asksPassword.has(path) || path === '/change-email') {
      const me = (await getSessionFromCtx(ctx))?.user;
      if (me && path === '/change-email') refuseSame(me, body);
      if (me) await spend(asksPassword.has(path) ? 'signIn' : 'signInMail', accountOf(me)).catch(refuse);
    }
    if (sendsMail.has(path)) await spend('signInMail', accountOf(body)).catch(refuse);
    if (path === recoveryPath && body) body.code = typedRecoveryCode(`${body.code}`);
    // The other kinds of code are for ways that are switched off.
    if (path === '/email-otp/send-verification-otp' && body) body.type = 'sign-in';
    // A new password is for whoever chose it: nobody stays in by the old one.
    if (path === '/change-password' && body) body.revokeOtherSessions = true;
  }),
  after: createAuthMiddleware(async (ctx) => {
    const { path } = ctx;
    const body = ctx.body as Body;
    const { returned } = ctx.context;
    if (path === '/verify-email') await letNobodyInByMail(ctx);
    if (returned instanceof APIError) {
      const isLocked = returned.body?.code === 'ACCOUNT_TEMPORARILY_LOCKED';
      if (isLocked) ctx.setHeader('retry-after', `${await secondStepLockedFor(ctx)}`);
      return;
    }
    if (path === signUp) await holdUsername(body);
    if (triesPassword.has(path)) await forgive('signIn', accountOf(body));
    const me = ctx.context.session?.user;
    if (path === recoveryPath) await tellOfFactor('recovery', ctx.context.newSession?.user ?? me);
    if (path === '/two-factor/verify-totp' && !me?.twoFactorEnabled) await tellOfFactor('on', me);
    if (path === '/two-factor/disable' && me?.twoFactorEnabled) await tellOfFactor('off', me);
    if (!me || !changesSettings.has(path)) return;
    if (asksPassword.has(path)) await forgive('signIn', accountOf(me));
    if (path === '/change-password') await passwordChanged({ user: me });
    if (path === '/passkey/verify-registration') await passkeyChanged({ user: me, what: 'added' });
    if (path === '/passkey/delete-passkey') await passkeyChanged({ user: me, what: 'removed' });
    await commitTold((tx) => changed(tx, { tags: [personTag(me.id)] }));
  }),
};

/** Whoever it is about; nobody at the second step of a sign-in, where `me` is not yet in. */
async function tellOfFactor(what: FactorNews, user: Addressee | undefined): Promise<void> {
  if (user) await secondFactorChanged({ user, what });
}

function accountOf(of: { email?: unknown } | undefined): string {
  return String(of?.email ?? '')
    .trim()
    .toLowerCase();
}

function refuse(error: unknown): never {
  throw apiErrorOf(error);
}

function refuseCommon(password: unknown): void {
  if (typeof password !== 'string' || !isCommonPassword(password)) return;
  const message = 'That password is among the most common ones. Choose another.';
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_COMMON', message });
}

/** better-auth refuses that too, but names no code. */
function refuseSame(me: { email: string }, body: Body): void {
  if (accountOf({ email: body?.newEmail }) !== me.email) return;
  throw new APIError('BAD_REQUEST', { code: 'EMAIL_UNCHANGED', message: 'That is your address already.' });
}
