'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useTold } from './auth-words.ts';
import { useT } from './t.ts';

type Props = {
  email: string;
  /** What the mail is for: 'Open the link in it to …'. */
  purpose: string;
  sendAgain: () => Promise<unknown>;
};

/** After a mail was sent, or would have been: the same words whether the address is known or not. */
export function SentMail({ email, purpose, sendAgain }: Props) {
  const t = useT();
  const told = useTold();
  const [state, setState] = useState('');
  const again = async () => {
    setState(t('sending'));
    setState(
      await sendAgain().then(
        () => t('sentAgain'),
        (error: unknown) => told(error).message,
      ),
    );
  };
  return (
    <div className="grid gap-4">
      <p className="text-16 text-text-2 text-pretty">
        {t.rich('onItsWay', {
          mail: () => <strong className="text-text font-semibold break-all">{email}</strong>,
          purpose,
        })}
      </p>
      <p className="text-muted text-pretty">{t('nothingThere')}</p>
      <div className="flex min-h-11 flex-wrap items-center gap-3">
        <Button onClick={again}>{t('sendAgain')}</Button>
        <span role="status" className="text-muted">
          {state}
        </span>
      </div>
    </div>
  );
}
