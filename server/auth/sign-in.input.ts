import { z } from 'zod';
import { DisplayName } from '../account/account.input.ts';
import { Username } from '../profile/profile.input.ts';

export const passwordMinLength = 10;
export const passwordMaxLength = 128;

const Email = z.email('must be an address such as ada@example.org').max(200, 'has 200 letters at most');

const NewPassword = z
  .string()
  .min(passwordMinLength, `has ${passwordMinLength} letters or more`)
  .max(passwordMaxLength, `has ${passwordMaxLength} letters at most`);

const Given = z.string().min(1, 'is needed');

export const SignUp = z.object({ name: DisplayName, username: Username, email: Email, password: NewPassword });

export const SignIn = z.object({ email: Email, password: Given });

export const MailedTo = z.object({ email: Email });

export const ChangePassword = z.object({ currentPassword: Given, newPassword: NewPassword });

export const ResetPassword = z.object({ newPassword: NewPassword });

export const ConfirmPassword = z.object({ password: Given });

/** Of a mail, an authenticator app, or the list of recovery codes. */
export const Code = z.object({ code: z.string().trim().min(6, 'has 6 digits, or is a recovery code') });
