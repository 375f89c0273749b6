import type { Locale } from '#db/vocabulary.ts';
import { db } from '../db.ts';
import { appUrl } from '../env.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { TemplateData, TemplateName } from '../mail/templates.ts';
import { requestContext } from '../request-context.ts';
import { linkContent } from './mailed-link.ts';
import { addressAsked, addressChanged } from './sign-in.input.ts';

// By address alone: better-auth may still be at making the person.
export type Addressee = { email: string; locale?: Locale };
type Link = { user: Addressee; url: string };

const signInUrl = `${appUrl}/sign-in`;
const resetUrl = `${appUrl}/reset-password`;

/** Confirms that an address is theirs; on a change of address it goes to the new one. */
export const verifyEmail = ({ user, url }: Link) =>
  // Both links of a change are given one end, and each has words of its own.
  send('verify_email', user, {
    url: url.replace(encodeURIComponent(addressAsked), encodeURIComponent(addressChanged)),
  });

/** To somebody who has an account and signs up once more: only they learn so. */
export const signUpAgain = ({ user }: { user: Addressee }) => send('sign_up_again', user, { signInUrl, resetUrl });

export const resetPassword = ({ user, url }: Link) => send('reset_password', user, { url });

export const passwordChanged = ({ user }: { user: Addressee }) => send('password_changed', user, { resetUrl });

/** What the second factor of an account went through. */
export type FactorNews = TemplateData['second_factor']['what'];

export const secondFactorChanged = ({ user, what }: { user: Addressee; what: FactorNews }) =>
  send('second_factor', user, { what, resetUrl });

const securityUrl = `${appUrl}/settings/security`;

/** A passkey of an account came or went. */
export const passkeyChanged = ({ user, what }: { user: Addressee; what: TemplateData['passkey']['what'] }) =>
  send('passkey', user, { what, url: securityUrl });

/** To the address that is to be left. */
export const changeEmail = ({ user, newEmail, url }: Link & { newEmail: string }) =>
  send('change_email', user, { newEmail, url });

/** To both addresses, once one has taken the other's place: the link that was opened says which was which. */
export async function emailChanged({ email, locale }: Addressee, request?: Request): Promise<void> {
  const token = new URL(request?.url ?? appUrl).searchParams.get('token');
  const { email: oldEmail, updateTo: newEmail } = token ? linkContent(token) : {};
  if (!oldEmail || newEmail !== email) return;
  for (const to of [oldEmail, newEmail])
    await send('email_changed', { email: to, ...(locale && { locale }) }, { oldEmail, newEmail });
}

export const signInCode = ({ email, otp }: { email: string; otp: string }) =>
  send('sign_in_code', { email }, { code: otp });

function send<Name extends TemplateName>(
  template: Name,
  { email, locale = requestContext().locale }: Addressee,
  data: TemplateData[Name],
): Promise<void> {
  return db.transaction((tx) => queueMail(tx, { to: email, locale, template, data }));
}
