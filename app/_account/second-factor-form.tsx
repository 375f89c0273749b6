import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { Code } from '#server/auth/sign-in.input.ts';
import { AccountPage } from './account-page.tsx';
import { AuthError, authPost } from './auth-api.ts';
import { useT } from './t.ts';
import { TextForm } from './text-form.tsx';
import { goOn } from './use-next.ts';
import { useTextForm } from './use-text-form.ts';

/** Who must begin at the beginning. */
const overCodes = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

/** After the password or the mailed code: what the app says, or a recovery code. */
export function SecondFactorForm({ next, onStartOver }: { next: string; onStartOver: () => void }) {
  const t = useT();
  const [byApp, setByApp] = useState(true);
  const [isOver, setOver] = useState(false);
  const form = useTextForm(Code, {
    labels: { code: byApp ? t('code') : t('recoveryCode') },
    submit: async ({ code }) => {
      const path = byApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
      const given = byApp ? code.replaceAll(/\s/g, '') : code.trim();
      await authPost(path, { code: given }).catch((error: unknown) => {
        setOver(error instanceof AuthError && overCodes.has(error.code));
        throw error;
      });
      await goOn(next);
    },
  });
  return (
    <AccountPage title={t('factorTitle')} description={t('factorAbout')} path="/sign-in">
      <p className="text-text-2 text-pretty">{byApp ? t('byApp') : t('byRecovery')}</p>
      <TextForm key={`${byApp}`} form={form} action={t('signIn')} wide>
        <FormField
          {...form.field('code')}
          inputMode={byApp ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </TextForm>
      <div className="-mt-3 flex flex-wrap justify-between gap-2">
        <Button
          look="ghost"
          className="-ms-3.5"
          onClick={() => {
            form.clear();
            setByApp(!byApp);
          }}
        >
          {byApp ? t('useRecovery') : t('useApp')}
        </Button>
        {isOver && <Button onClick={onStartOver}>{t('startOver')}</Button>}
      </div>
    </AccountPage>
  );
}
