import { useState } from 'react';
import { AccountLink } from '#app/_account/account-link.tsx';
import { authPost } from '#app/_account/auth-api.ts';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { PasswordField } from '#app/_ui/form-field.tsx';
import { ChangePassword } from '#server/auth/sign-in.input.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useSettings } from './settings-query.ts';

export function PasswordPart() {
  const { email, hasPassword } = useSettings();
  const [outcome, setOutcome] = useState('');
  const change = useTextForm(ChangePassword, {
    labels: { currentPassword: 'Current password', newPassword: 'New password' },
    submit: async (values) => {
      setOutcome('');
      await authPost('/change-password', values);
      change.clear();
      setOutcome('Changed. All other devices were signed out.');
    },
  });
  if (!hasPassword) {
    return (
      <SettingsPart title="Password" about="You have none, since you sign in another way.">
        <AccountLink to="reset-password" className="link justify-self-start py-1">
          Choose one
        </AccountLink>
      </SettingsPart>
    );
  }
  return (
    <SettingsPart title="Password" about="A change signs you out everywhere else.">
      <TextForm form={change} action="Change password" look="plain" beside={<SavedMark text={outcome} />}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField {...change.field('currentPassword')} autoComplete="current-password" />
        <PasswordField {...change.field('newPassword')} autoComplete="new-password" hint="10 letters or more." />
      </TextForm>
    </SettingsPart>
  );
}
