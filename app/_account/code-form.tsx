import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { Code, MailedTo } from '#server/auth/sign-in.input.ts';
import { authPost } from './auth-api.ts';
import { SentMail } from './sent-mail.tsx';
import type { LetIn, Step } from './sign-in-view.tsx';
import { useT } from './t.ts';
import { TextForm } from './text-form.tsx';
import { useTextForm } from './use-text-form.ts';

type Props = { onLetIn: (answer: LetIn) => unknown; onStep: (step: Step) => void };

const sendCode = (email: string) => authPost('/email-otp/send-verification-otp', { email, type: 'sign-in' });

/** In by a code that is mailed: first the address, then the code. */
export function CodeForm({ onLetIn, onStep }: Props) {
  const t = useT();
  const [email, setEmail] = useState<string>();
  const address = useTextForm(MailedTo, {
    labels: { email: t('email') },
    submit: async (values) => {
      const given = values.email.trim();
      await sendCode(given);
      setEmail(given);
    },
  });
  const code = useTextForm(Code, {
    labels: { code: t('code') },
    submit: async (values) =>
      onLetIn(await authPost<LetIn>('/sign-in/email-otp', { email, otp: values.code.replaceAll(/\s/g, '') })),
  });
  return (
    <div className="grid gap-3">
      {email === undefined ? (
        <TextForm key="address" form={address} action={t('mailCode')} wide>
          <FormField {...address.field('email')} type="email" autoComplete="username" autoFocus />
        </TextForm>
      ) : (
        <>
          <SentMail email={email} purpose={t('codePurpose')} sendAgain={() => sendCode(email)} />
          <TextForm key="code" form={code} action={t('signIn')} wide>
            <FormField {...code.field('code')} inputMode="numeric" autoComplete="one-time-code" autoFocus />
          </TextForm>
        </>
      )}
      <Button look="ghost" onClick={() => onStep({ at: 'password' })} className="-ms-3.5 justify-self-start">
        {t('usePassword')}
      </Button>
    </div>
  );
}
