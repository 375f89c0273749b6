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
import { useT } from './t.ts';
import { TextForm } from './text-form.tsx';
import { useNext } from './use-next.ts';
import { useTextForm } from './use-text-form.ts';

export function SignUpView() {
  const t = useT();
  const next = useNext('/sign-up');
  const [sentTo, setSentTo] = useState<string>();
  const callbackURL = withNext('/confirmed', next);
  const form = useTextForm(SignUp, {
    labels: { name: t('name'), username: t('username'), email: t('email'), password: t('password') },
    submit: async (values) => {
      await authPost('/sign-up/email', { ...values, email: values.email.trim(), callbackURL });
      setSentTo(values.email.trim());
    },
  });
  const { field } = form;

  if (sentTo) {
    return (
      <AccountPage title={t('mailbox')} description={t('confirmAbout')} path="/sign-up">
        <SentMail
          email={sentTo}
          purpose={t('confirmPurpose')}
          sendAgain={() => authPost('/send-verification-email', { email: sentTo, callbackURL })}
        />
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title={t('signUp')}
      description={t('signUpAbout')}
      path="/sign-up"
      foot={
        <p>
          {t.rich('haveAccount', {
            link: (text) => (
              <AccountLink to="sign-in" next={next} className="link inline-block py-1">
                {text}
              </AccountLink>
            ),
          })}
        </p>
      }
    >
      <ProviderButtons next={next} page="/sign-up" />
      <TextForm form={form} action={t('signUp')} wide>
        <FormField {...field('name')} autoComplete="name" hint={t('nameHint')} />
        <FormField
          {...field('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint={t('usernameHint')}
        />
        <FormField {...field('email')} type="email" autoComplete="email" hint={t('emailHint')} />
        <PasswordField {...field('password')} autoComplete="new-password" hint={t('passwordHint')} />
      </TextForm>
    </AccountPage>
  );
}
