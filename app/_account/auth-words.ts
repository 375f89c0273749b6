import { inOwnWords } from '#app/_i18n/own-words.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { toldOf, tooOften, unreachable } from '#app/_trpc/told.ts';
import { AuthError } from './auth-api.ts';
import { useT } from './t.ts';

/** What a person is told of a refusal: a sentence, and the field that it is about where there is one. */
export type Told = { message: string; field?: string | undefined };

/** Says what happened, and what to do. */
export function useTold(): (error: unknown) => Told {
  const t = useT();
  return (error) => told(error, t);
}

/** The same, in words that are given. */
export function told(error: unknown, t: Translator<'account'>): Told {
  if (!(error instanceof AuthError)) return toldOf(error);
  const { code, message, field, retryAfter } = error;
  if (retryAfter > 0) return { message: tooOften(retryAfter) };
  const known = codes.find((one) => one === code);
  if (known) return { message: t(`told-${known}`), field: field ?? fields[known] };
  return { message: message ? inOwnWords(message) : unreachable(), field };
}

/** Those for which there are words. */
const codes = [
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_COMMON',
  'INVALID_OTP',
  'OTP_EXPIRED',
  'TOO_MANY_ATTEMPTS',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
  'INVALID_TOKEN',
  'SESSION_NOT_FRESH',
  'FAILED_TO_UNLINK_LAST_ACCOUNT',
  'PASSKEY_CANCELLED',
  'PASSKEY_HERE',
  'PASSKEY_NOT_FOUND',
  'EMAIL_UNCHANGED',
  'EMAIL_ALREADY_VERIFIED',
  'EMAIL_MISMATCH',
  'UNAUTHORIZED',
  'TWO_FACTOR_NOT_ENABLED',
  'TOTP_ALREADY_ENABLED',
  'TOTP_NOT_ENABLED',
  'BACKUP_CODES_NOT_ENABLED',
  'ACCOUNT_NOT_FOUND',
  'CHALLENGE_NOT_FOUND',
  'FAILED_TO_VERIFY_REGISTRATION',
  'AUTHENTICATION_FAILED',
  'COOKIES_REFUSED',
] as const;

const fields: Record<string, string> = {
  EMAIL_UNCHANGED: 'email',
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
