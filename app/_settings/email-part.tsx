import { useState } from 'react';
import { authPost } from '#app/_account/auth-api.ts';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { FormField } from '#app/_ui/form-field.tsx';
import { addressAsked, MailedTo } from '#server/auth/sign-in.input.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useSettings } from './settings-query.ts';
import { useT } from './t.ts';

/** The address, and how it is changed: agreed to at the old one, confirmed at the new one. */
export function EmailPart() {
  const t = useT();
  const { email, emailVerified } = useSettings();
  const [outcome, setOutcome] = useState('');
  const form = useTextForm(MailedTo, {
    labels: { email: t('newAddress') },
    submit: async (values) => {
      setOutcome('');
      await authPost('/change-email', { newEmail: values.email.trim(), callbackURL: addressAsked });
      form.clear();
      setOutcome(t('openMail', { email: emailVerified ? email : values.email.trim() }));
    },
  });
  return (
    <SettingsPart
      title={t('email')}
      about={t.rich(emailVerified ? 'emailAbout' : 'emailUnconfirmed', {
        mail: () => <strong className="text-text font-semibold break-all">{email}</strong>,
      })}
    >
      <TextForm form={form} action={t('changeAddress')} look="plain" beside={<SavedMark text={outcome} />}>
        <FormField {...form.field('email')} type="email" autoComplete="email" />
      </TextForm>
    </SettingsPart>
  );
}
