import { useState } from 'react';
import { authPost } from '#app/_account/auth-api.ts';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { FormField } from '#app/_ui/form-field.tsx';
import { MailedTo } from '#server/auth/sign-in.input.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useSettings } from './settings-query.ts';

/** The address, and how it is changed: agreed to at the old one, confirmed at the new one. */
export function EmailPart() {
  const { email, emailVerified } = useSettings();
  const [outcome, setOutcome] = useState('');
  const form = useTextForm(MailedTo, {
    labels: { email: 'New address' },
    submit: async (values) => {
      setOutcome('');
      await authPost('/change-email', { newEmail: values.email.trim(), callbackURL: '/settings/security' });
      form.clear();
      setOutcome(`Open the link in the mail to ${emailVerified ? email : values.email.trim()}.`);
    },
  });
  return (
    <SettingsPart
      title="E-mail"
      about={
        <>
          It is <strong className="text-text font-semibold break-all">{email}</strong>
          {emailVerified ? '.' : ', not confirmed yet.'} To change it, agree by a link that we mail there, then confirm
          the new one.
        </>
      }
    >
      <TextForm form={form} action="Change address" look="plain" beside={<SavedMark text={outcome} />}>
        <FormField {...form.field('email')} type="email" autoComplete="email" />
      </TextForm>
    </SettingsPart>
  );
}
