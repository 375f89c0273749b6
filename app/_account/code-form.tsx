import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { Code, MailedTo } from '#server/auth/sign-in.input.ts';
import { authPost } from './auth-api.ts';
import { SentMail } from './sent-mail.tsx';
import type { LetIn, Step } from './sign-in-view.tsx';
import { TextForm } from './text-form.tsx';
import { useTextForm } from './use-text-form.ts';

type Props = { onLetIn: (answer: LetIn) => unknown; onStep: (step: Step) => void };

const sendCode = (email: string) => authPost('/email-otp/send-verification-otp', { email, type: 'sign-in' });

/** In by a code that is mailed: first the address, then the code. */
export function CodeForm({ onLetIn, onStep }: Props) {
  const [email, setEmail] = useState<string>();
  const address = useTextForm(MailedTo, {
    labels: { email: 'E-mail' },
    submit: async (values) => {
      const given = values.email.trim();
      await sendCode(given);
      setEmail(given);
    },
  });
  const code = useTextForm(Code, {
    labels: { code: 'Code' },
    submit: async (values) =>
      onLetIn(await authPost<LetIn>('/sign-in/email-otp', { email, otp: values.code.replaceAll(/\s/g, '') })),
  });
  return (
    <div className="grid gap-3">
      {email === undefined ? (
        <TextForm key="address" form={address} action="Mail me a code" wide>
          <FormField {...address.field('email')} type="email" autoComplete="username" autoFocus />
        </TextForm>
      ) : (
        <>
          <SentMail email={email} purpose="Type the code that is in it." sendAgain={() => sendCode(email)} />
          <TextForm key="code" form={code} action="Sign in" wide>
            <FormField {...code.field('code')} inputMode="numeric" autoComplete="one-time-code" autoFocus />
          </TextForm>
        </>
      )}
      <Button look="ghost" onClick={() => onStep({ at: 'password' })} className="-ml-3.5 justify-self-start">
        Use the password
      </Button>
    </div>
  );
}
