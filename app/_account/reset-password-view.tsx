'use client';

import { useState } from 'react';
import { FormField, PasswordField } from '#app/_ui/form-field.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { MailedTo, ResetPassword } from '#server/auth/sign-in.input.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { AuthError, authPost } from './auth-api.ts';
import { nextAddress, withNext } from './next-address.ts';
import { SentMail } from './sent-mail.tsx';
import { useT } from './t.ts';
import { TextForm } from './text-form.tsx';
import { useTextForm } from './use-text-form.ts';

const path = '/reset-password';
const askForLink = (email: string, next: string) =>
  authPost('/request-password-reset', { email, redirectTo: withNext(path, next) });

/** Asks for the link, or, opened by it, for the new password. */
export function ResetPasswordView() {
  const params = usePageParams(path);
  const [isUsed, setUsed] = useState(false);
  const token = params.get('token');
  const next = nextAddress(params);
  return token && !isUsed ? (
    <ChoosePassword token={token} next={next} onUsed={() => setUsed(true)} />
  ) : (
    <AskForLink isLinkBad={isUsed || params.has('error')} next={next} />
  );
}

function AskForLink({ isLinkBad, next }: { isLinkBad: boolean; next: string }) {
  const t = useT();
  const [sentTo, setSentTo] = useState<string>();
  const form = useTextForm(MailedTo, {
    labels: { email: t('email') },
    submit: async ({ email }) => {
      await askForLink(email.trim(), next);
      setSentTo(email.trim());
    },
  });
  return (
    <AccountPage
      title={sentTo ? t('mailbox') : t('choosePassword')}
      description={t('resetAbout')}
      path={path}
      foot={
        <p>
          {t.rich('cameBack', {
            link: (text) => (
              <AccountLink to="sign-in" next={next} className="link inline-block py-1">
                {text}
              </AccountLink>
            ),
          })}
        </p>
      }
    >
      {sentTo ? (
        <SentMail email={sentTo} purpose={t('resetPurpose')} sendAgain={() => askForLink(sentTo, next)} />
      ) : (
        <>
          {isLinkBad && (
            <p role="alert" className="rounded-8 bg-warn-soft text-warn px-3 py-2 text-pretty">
              {t('resetBadLink')}
            </p>
          )}
          <TextForm form={form} action={t('mailLink')} wide>
            <FormField {...form.field('email')} type="email" autoComplete="username" autoFocus />
          </TextForm>
        </>
      )}
    </AccountPage>
  );
}

type ChooseProps = { token: string; next: string; onUsed: () => void };

function ChoosePassword({ token, next, onUsed }: ChooseProps) {
  const t = useT();
  const [isDone, setDone] = useState(false);
  const form = useTextForm(ResetPassword, {
    labels: { newPassword: t('newPassword') },
    submit: async ({ newPassword }) => {
      try {
        await authPost('/reset-password', { newPassword, token });
      } catch (error) {
        // Opened once more, or left open too long: another link helps, and no other password.
        if (error instanceof AuthError && error.code === 'INVALID_TOKEN') return onUsed();
        throw error;
      }
      setDone(true);
    },
  });
  if (isDone) {
    return (
      <AccountPage title={t('passwordNew')} description={t('passwordNewAbout')} path={path}>
        <p className="text-16 text-text-2 text-pretty">{t('allOut')}</p>
        <AccountLink to="sign-in" next={next} className="link justify-self-start py-2">
          {t('signInWithIt')}
        </AccountLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t('choosePassword')} description={t('choosePasswordAbout')} path={path}>
      <TextForm form={form} action={t('changePassword')} wide>
        <PasswordField
          {...form.field('newPassword')}
          autoComplete="new-password"
          autoFocus
          hint={t('passwordHintReset')}
        />
      </TextForm>
    </AccountPage>
  );
}
