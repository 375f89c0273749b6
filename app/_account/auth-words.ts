import { toldOf, tooOften, unreachable } from '#app/_trpc/told.ts';
import { AuthError } from './auth-api.ts';

/** What a person is told of a refusal: a sentence, and the field that it is about where there is one. */
export type Told = { message: string; field?: string | undefined };

/** What happened, and what to do. */
export function told(error: unknown): Told {
  if (!(error instanceof AuthError)) return toldOf(error);
  const { code, message, field, retryAfter } = error;
  if (retryAfter > 0) return { message: tooOften(retryAfter) };
  if (code in words) return { message: words[code as keyof typeof words], field: field ?? fields[code] };
  return { message: message || unreachable, field };
}

const words = {
  INVALID_EMAIL_OR_PASSWORD: 'Address or password is wrong. Try again, or have a code mailed to you.',
  INVALID_PASSWORD: 'That is not your password. Try again.',
  PASSWORD_TOO_SHORT: 'The password has 10 letters or more.',
  PASSWORD_TOO_LONG: 'The password has 128 letters at most.',
  PASSWORD_COMMON: 'That password is among the most common ones. Choose another.',
  INVALID_OTP: 'That is not the code. Look at the last mail, or ask for a new one.',
  OTP_EXPIRED: 'That code is too old. Ask for a new one.',
  TOO_MANY_ATTEMPTS: 'That code was tried too often. Ask for a new one.',
  INVALID_CODE: 'That is not the code. Wait for the next one in your app, and try again.',
  INVALID_BACKUP_CODE: 'That is none of your recovery codes, or it was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Sign in again.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'That was tried too often. Sign in again.',
  ACCOUNT_TEMPORARILY_LOCKED: 'That was tried too often. Try again in a quarter of an hour.',
  INVALID_TOKEN: 'That link was used before or is too old. Ask for a new one.',
  SESSION_NOT_FRESH: 'You signed in a while ago. Sign out, sign in again, and do it then.',
  FAILED_TO_UNLINK_LAST_ACCOUNT: 'It is your only way to sign in. Choose a password first.',
  PASSKEY_CANCELLED: 'No passkey was given. Try again, or sign in another way.',
  PASSKEY_NOT_FOUND: 'That passkey belongs to no account here. Sign in another way.',
} as const;

const fields: Record<string, string> = {
  INVALID_PASSWORD: 'password',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_COMMON: 'password',
  INVALID_OTP: 'code',
  OTP_EXPIRED: 'code',
  TOO_MANY_ATTEMPTS: 'code',
  INVALID_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
};
