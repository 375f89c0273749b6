'use client';

import { useState } from 'react';
import { FormField, PasswordField } from '#app/_ui/form-field.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { MailedTo, ResetPassword } from '#server/auth/sign-in.input.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { authPost } from './auth-api.ts';
import { SentMail } from './sent-mail.tsx';
import { TextForm } from './text-form.tsx';
import { useTextForm } from './use-text-form.ts';

const path = '/reset-password';
const askForLink = (email: string) => authPost('/request-password-reset', { email, redirectTo: path });

/** Asks for the link, or, opened by it, for the new password. */
export function ResetPasswordView() {
  const params = usePageParams(path);
  const token = params.get('token');
  return token ? <ChoosePassword token={token} /> : <AskForLink isLinkBad={params.has('error')} />;
}

function AskForLink({ isLinkBad }: { isLinkBad: boolean }) {
  const [sentTo, setSentTo] = useState<string>();
  const form = useTextForm(MailedTo, {
    labels: { email: 'E-mail' },
    submit: async ({ email }) => {
      await askForLink(email.trim());
      setSentTo(email.trim());
    },
  });
  return (
    <AccountPage
      title={sentTo ? 'Look into your mailbox' : 'Choose a new password'}
      description="Have a link mailed by which you choose a new password."
      path={path}
      foot={
        <p>
          It came back to you?{' '}
          <AccountLink to="sign-in" className="link inline-block py-1">
            Sign in
          </AccountLink>
        </p>
      }
    >
      {sentTo ? (
        <SentMail
          email={sentTo}
          purpose="If there is an account with this address, the link in it lets you choose a new password. It works once, for one hour."
          sendAgain={() => askForLink(sentTo)}
        />
      ) : (
        <>
          {isLinkBad && (
            <p role="alert" className="rounded-8 bg-warn-soft text-warn px-3 py-2 text-pretty">
              That link was used before or is too old. Have a new one mailed.
            </p>
          )}
          <TextForm form={form} action="Mail me a link" wide>
            <FormField {...form.field('email')} type="email" autoComplete="username" autoFocus />
          </TextForm>
        </>
      )}
    </AccountPage>
  );
}

function ChoosePassword({ token }: { token: string }) {
  const [isDone, setDone] = useState(false);
  const form = useTextForm(ResetPassword, {
    labels: { newPassword: 'New password' },
    submit: async ({ newPassword }) => {
      await authPost('/reset-password', { newPassword, token });
      setDone(true);
    },
  });
  if (isDone) {
    return (
      <AccountPage title="Your password is a new one" description="Your password was changed." path={path}>
        <p className="text-16 text-text-2 text-pretty">All devices were signed out.</p>
        <AccountLink to="sign-in" className="link justify-self-start py-2">
          Sign in with it
        </AccountLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Choose a new password" description="Choose a new password." path={path}>
      <TextForm form={form} action="Change password" wide>
        <PasswordField
          {...form.field('newPassword')}
          autoComplete="new-password"
          autoFocus
          hint="10 letters or more; several words do. All devices will be signed out."
        />
      </TextForm>
    </AccountPage>
  );
}
