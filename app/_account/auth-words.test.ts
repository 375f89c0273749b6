import { createTranslator } from 'next-intl';
import { afterEach, expect, test, vi } from 'vitest';
import german from '#messages/de/account.json';
import english from '#messages/en/account.json';
import { AuthError, authPost } from './auth-api.ts';
import { told } from './auth-words.ts';

const tellers = [
  createTranslator({ locale: 'en', messages: english }),
  createTranslator({ locale: 'de', messages: german as typeof english }),
];

test.each([
  'EMAIL_UNCHANGED',
  'EMAIL_ALREADY_VERIFIED',
  'EMAIL_MISMATCH',
  'UNAUTHORIZED',
  'TOTP_ALREADY_ENABLED',
  'TOTP_NOT_ENABLED',
  'ACCOUNT_NOT_FOUND',
  'CHALLENGE_NOT_FOUND',
  'PASSKEY_HERE',
  'FAILED_TO_VERIFY_REGISTRATION',
  'AUTHENTICATION_FAILED',
  'COOKIES_REFUSED',
])('what the library calls %s is told in our words', (code) => {
  const [inEnglish, inGerman] = tellers.map((t) => told(new AuthError({ code, message: 'Raw' }), t).message);
  expect([inEnglish, inGerman]).not.toContain('Raw');
  expect(inEnglish).not.toBe(inGerman);
});

afterEach(() => vi.unstubAllGlobals());

test('nobody is let in whose browser would not keep the session', async () => {
  vi.stubGlobal('navigator', { cookieEnabled: false });
  vi.stubGlobal('fetch', async () => Response.json({}));
  await expect(authPost('/sign-in/email')).rejects.toMatchObject({ code: 'COOKIES_REFUSED' });
});

test('an address that is not another one is told at its field', () => {
  const [t] = tellers;
  expect(t && told(new AuthError({ code: 'EMAIL_UNCHANGED' }), t)).toEqual({
    message: 'That is your address already. Type the new one.',
    field: 'email',
  });
});
