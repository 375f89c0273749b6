import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import { newId } from '#db/id.ts';
import * as authTables from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';
import { clientAddressField } from '../client-address.ts';
import { db } from '../db.ts';
import { appUrl } from '../env.ts';
import { log } from '../log.ts';
import { perProcess } from '../per-process.ts';
import { authRowHooks } from './auth-row-hooks.ts';
import { authSecret } from './auth-secret.ts';
import { authHooks, triesPassword } from './hooks.ts';
import * as mails from './mails.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { passwordMaxLength, passwordMinLength } from './sign-in.input.ts';
import { socialProviders } from './social-providers.ts';
import { unusedPaths } from './unused-paths.ts';
import { withUuids } from './uuid-rows.ts';

const days = (n: number) => n * 86_400;
const isHttps = appUrl.startsWith('https:');

/** Signs people in: passwords, codes, passkeys, second factors, sessions. Its endpoints are below /api/auth. */
export const auth = perProcess('auth', () =>
  betterAuth({
    baseURL: appUrl,
    basePath: '/api/auth',
    secret: authSecret(),
    trustedOrigins: [new URL(appUrl).origin],
    disabledPaths: unusedPaths,
    database: withUuids(drizzleAdapter(db, { provider: 'pg', schema: { user, ...authTables }, transaction: true })),
    user: {
      fields: { name: 'displayName', image: 'avatarUrl' },
      additionalFields: {
        username: { type: 'string', required: false, input: true },
        isAdmin: ours('boolean'),
        isValidator: ours('boolean'),
        isInvestor: ours('boolean'),
        suspendedUntil: ours('date'),
        suspendedReason: ours('string'),
        purgeAt: ours('date'),
        // Not in any answer: for an address that is known there is none to make up.
        locale: { ...ours('string'), returned: false },
      },
      changeEmail: { enabled: true, sendChangeEmailConfirmation: mails.changeEmail },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordMinLength,
      maxPasswordLength: passwordMaxLength,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: mails.resetPassword,
      onPasswordReset: mails.passwordChanged,
      onExistingUserSignUp: mails.signUpAgain,
      customSyntheticUser: likeNew,
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: days(1),
      sendVerificationEmail: mails.verifyEmail,
      afterEmailVerification: mails.emailChanged,
    },
    socialProviders: socialProviders(),
    // Linked by whoever is signed in, from the settings, and never because two addresses are the same.
    account: {
      accountLinking: {
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: ['github', 'google'],
      },
    },
    session: { expiresIn: days(60), disableSessionRefresh: true, freshAge: days(1) },
    plugins: [
      emailOTP({ sendVerificationOTP: mails.signInCode, expiresIn: 600, disableSignUp: true, storeOTP: 'hashed' }),
      secondFactor(),
      passkey({ rpID: new URL(appUrl).hostname, rpName: 'Prova', origin: new URL(appUrl).origin }),
    ],
    hooks: authHooks,
    databaseHooks: authRowHooks,
    // Limits are ours (server/limits.ts): by account too, and shared by all instances.
    rateLimit: { enabled: false },
    advanced: {
      ipAddress: { ipAddressHeaders: [clientAddressField] },
      // The prefix stands here and not in better-auth's own, which knows `__Secure-` alone.
      cookiePrefix: isHttps ? '__Host-prova' : 'prova',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps, sameSite: 'lax', httpOnly: true, path: '/' },
      database: { generateId: () => newId() },
    },
    logger: { log: (level, message, ...rest) => log[level]({ rest }, message) },
    telemetry: { enabled: false },
  }),
);

/** What a sign-up with a known address is answered: what is new has these at false, and nothing may tell one from the other. */
function likeNew({
  coreFields,
  additionalFields,
  id,
}: Record<'coreFields' | 'additionalFields', object> & { id: string }) {
  const roles = { isAdmin: false, isValidator: false, isInvestor: false };
  return { ...coreFields, ...roles, ...additionalFields, id };
}

/** A column that only we write. */
function ours<const T extends 'boolean' | 'date' | 'string'>(type: T) {
  return { type, required: false, input: false } as const;
}

/** Asked for after a password and after a mailed code alike; a passkey, GitHub and Google bring a second one themselves. */
function secondFactor() {
  const plugin = twoFactor({
    issuer: 'Prova',
    backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
  });
  const matcher = ({ path }: { path?: string }) => path !== undefined && triesPassword.has(path);
  return { ...plugin, hooks: { after: plugin.hooks.after.map((hook) => ({ ...hook, matcher })) } };
}
