import { db } from '../db.ts';
import { queueMail } from '../mail/queue-mail.ts';

// By address alone: better-auth may still be at making the person.
type Addressee = { email: string; name: string };
type Link = { user: Addressee; url: string };

/** Confirms that an address is theirs; on a change of address it goes to the new one. */
export const verifyEmail = ({ user, url }: Link) => send('verify_email', user, { url });

/** To somebody who has an account and signs up once more: only they learn so. */
export const signUpAgain = ({ user }: { user: Addressee }) => send('sign_up_again', user);

export const resetPassword = ({ user, url }: Link) => send('reset_password', user, { url });

export const passwordChanged = ({ user }: { user: Addressee }) => send('password_changed', user);

/** To the address that is to be left. */
export const changeEmail = ({ user, newEmail, url }: Link & { newEmail: string }) =>
  send('change_email', user, { newEmail, url });

export async function signInCode({ email, otp }: { email: string; otp: string }): Promise<void> {
  await queueMail(db, { to: email, template: 'sign_in_code', data: { code: otp } });
}

async function send(template: string, user: Addressee, data: Record<string, unknown> = {}): Promise<void> {
  await queueMail(db, { to: user.email, template, data: { name: user.name, ...data } });
}
