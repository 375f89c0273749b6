import { APIError, createAuthMiddleware } from 'better-auth/api';
import { clientAddress } from '../client-address.ts';
import { DomainError } from '../errors.ts';
import { networkOf } from '../front/proxies.ts';
import { forgive, type LimitName, spend } from '../limits.ts';
import { passwordChanged } from './mails.ts';
import { isCommonPassword } from './passwords.ts';
import { chosenUsername } from './username.ts';

type Body = Record<string, unknown> | undefined;

/** What we ask beyond better-auth: limits, passwords that are not common, a free username. */
export const authHooks = {
  before: createAuthMiddleware(async (ctx) => {
    const body = ctx.body as Body;
    if (sentBySignUp(ctx.path)) {
      await limited('signUp', networkOf(clientAddress()));
      // Asked whether the e-mail is known or not, so that neither answer tells.
      if (body) body.username = await chosenUsername(body.username);
    }
    refuseCommon(body?.newPassword ?? (sentBySignUp(ctx.path) ? body?.password : undefined));
    if (triesPassword.has(ctx.path)) await limited('signIn', accountOf(body));
    if (sendsMail.has(ctx.path)) await limited('signInMail', accountOf(body));
  }),
  after: createAuthMiddleware(async (ctx) => {
    if (ctx.context.returned instanceof APIError) return;
    if (triesPassword.has(ctx.path)) await forgive('signIn', accountOf(ctx.body as Body));
    if (ctx.path === '/change-password' && ctx.context.session) await passwordChanged(ctx.context.session);
  }),
};

const sentBySignUp = (path: string) => path === '/sign-up/email';
const triesPassword = new Set(['/sign-in/email', '/sign-in/email-otp']);
const sendsMail = new Set(['/request-password-reset', '/email-otp/send-verification-otp', '/send-verification-email']);

function accountOf(body: Body): string {
  return String(body?.email ?? '')
    .trim()
    .toLowerCase();
}

function refuseCommon(password: unknown): void {
  if (typeof password !== 'string' || !isCommonPassword(password)) return;
  const message = 'That password is among the most common ones. Choose another.';
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_COMMON', message });
}

async function limited(name: LimitName, who: string): Promise<void> {
  const refused = await spend(name, who).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refused === undefined) return;
  if (!(refused instanceof DomainError)) throw refused;
  const { code, message, data } = refused;
  throw new APIError('TOO_MANY_REQUESTS', { code, message, ...data }, { 'retry-after': `${data.retryAfter}` });
}
