import { z } from 'zod';
import { DisplayName } from '../account/account.input.ts';
import { Username } from '../profile/profile.input.ts';

export const passwordMinLength = 10;
export const passwordMaxLength = 128;

export const Email = z.email('must be an address such as ada@example.org').max(200, 'must have 200 characters at most');

const NewPassword = z
  .string()
  .min(passwordMinLength, `must have ${passwordMinLength} characters or more`)
  .max(passwordMaxLength, `must have ${passwordMaxLength} characters at most`);

const Given = z.string().min(1, 'is needed');

/** Where the two links of a change of address end: that of the mail to the old one, and that to the new one. */
export const addressAsked = '/confirmed?address=asked';
export const addressChanged = '/confirmed?address=changed';

export const SignUp = z.object({ name: DisplayName, username: Username, email: Email, password: NewPassword });

export const SignIn = z.object({ email: Email, password: Given });

export const MailedTo = z.object({ email: Email });

export const ChangePassword = z.object({ currentPassword: Given, newPassword: NewPassword });

export const ResetPassword = z.object({ newPassword: NewPassword });

export const ConfirmPassword = z.object({ password: Given });

/** Of a mail, an authenticator app, or the list of recovery codes. */
export const Code = z.object({ code: z.string().trim().min(6, 'must have 6 digits, or be a recovery code') });
