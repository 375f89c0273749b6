'use client';

import { useState } from 'react';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { CodeForm } from './code-form.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { useT } from './t.ts';
import { UnconfirmedAddress } from './unconfirmed-address.tsx';
import { goOn, useNext } from './use-next.ts';

/** What the sign-in asks for now. */
export type Step = { at: 'password' | 'code' | 'second factor' } | { at: 'unconfirmed'; email: string };

/** What an endpoint of the sign-in answers where it let one in, but for a second factor. */
export type LetIn = { twoFactorRedirect?: boolean };

export function SignInView() {
  const t = useT();
  const next = useNext('/sign-in');
  const error = usePageParams('/sign-in').get('error');
  const [step, setStep] = useState<Step>({ at: 'password' });
  const onLetIn = ({ twoFactorRedirect = false }: LetIn) =>
    twoFactorRedirect ? setStep({ at: 'second factor' }) : goOn(next);

  if (step.at === 'unconfirmed') return <UnconfirmedAddress email={step.email} next={next} />;
  if (step.at === 'second factor')
    return <SecondFactorForm next={next} onStartOver={() => setStep({ at: 'password' })} />;
  return (
    <AccountPage
      title={t('signIn')}
      description={t('signInAbout')}
      path="/sign-in"
      foot={
        <p>
          {t.rich('newHere', {
            link: (text) => (
              <AccountLink to="sign-up" next={next} className="link inline-block py-1">
                {text}
              </AccountLink>
            ),
          })}
        </p>
      }
    >
      {error && (
        <p role="alert" className="rounded-8 bg-warn-soft text-warn px-3 py-2 text-pretty">
          {error === 'account_not_linked' ? t('notLinked') : t('signInFailed')}
        </p>
      )}
      <ProviderButtons next={next} page="/sign-in" />
      {step.at === 'password' ? (
        <PasswordForm next={next} onLetIn={onLetIn} onStep={setStep} />
      ) : (
        <CodeForm onLetIn={onLetIn} onStep={setStep} />
      )}
      <PasskeyButton next={next} />
    </AccountPage>
  );
}
