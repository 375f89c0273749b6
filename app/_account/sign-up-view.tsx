'use client';

import { useState } from 'react';
import { FormField, PasswordField } from '#app/_ui/form-field.tsx';
import { SignUp } from '#server/auth/sign-in.input.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { authPost } from './auth-api.ts';
import { withNext } from './next-address.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { SentMail } from './sent-mail.tsx';
import { TextForm } from './text-form.tsx';
import { useNext } from './use-next.ts';
import { useTextForm } from './use-text-form.ts';

const labels = { name: 'Name', username: 'Username', email: 'E-mail', password: 'Password' };

export function SignUpView() {
  const next = useNext('/sign-up');
  const [sentTo, setSentTo] = useState<string>();
  const callbackURL = withNext('/confirmed', next);
  const form = useTextForm(SignUp, {
    labels,
    submit: async (values) => {
      await authPost('/sign-up/email', { ...values, email: values.email.trim(), callbackURL });
      setSentTo(values.email.trim());
    },
  });
  const { field } = form;

  if (sentTo) {
    return (
      <AccountPage title="Look into your mailbox" description="Confirm your address." path="/sign-up">
        <SentMail
          email={sentTo}
          purpose="Open the link in it, and you are in. It works for one day."
          sendAgain={() => authPost('/send-verification-email', { email: sentTo, callbackURL })}
        />
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title="Sign up"
      description="Publish what you built, prove it, and be found."
      path="/sign-up"
      foot={
        <p>
          You have an account?{' '}
          <AccountLink to="sign-in" next={next} className="link inline-block py-1">
            Sign in
          </AccountLink>
        </p>
      }
    >
      <ProviderButtons next={next} page="/sign-up" />
      <TextForm form={form} action="Sign up" wide>
        <FormField {...field('name')} autoComplete="name" hint="As others shall see it." />
        <FormField
          {...field('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint="3 to 30 small letters, digits or underscores. It is in the address of your page."
        />
        <FormField
          {...field('email')}
          type="email"
          autoComplete="email"
          hint="Nobody else sees it. We send a link to confirm it."
        />
        <PasswordField
          {...field('password')}
          autoComplete="new-password"
          hint="10 letters or more; several words do."
        />
      </TextForm>
    </AccountPage>
  );
}
