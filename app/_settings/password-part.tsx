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
import { useT } from './t.ts';

export function PasswordPart() {
  const t = useT();
  const { email, hasPassword } = useSettings();
  const [outcome, setOutcome] = useState('');
  const change = useTextForm(ChangePassword, {
    labels: { currentPassword: t('currentPassword'), newPassword: t('newPassword') },
    submit: async (values) => {
      setOutcome('');
      await authPost('/change-password', values);
      change.clear();
      setOutcome(t('passwordChanged'));
    },
  });
  if (!hasPassword) {
    return (
      <SettingsPart title={t('password')} about={t('noPassword')}>
        <AccountLink to="reset-password" className="link justify-self-start py-1">
          {t('choosePassword')}
        </AccountLink>
      </SettingsPart>
    );
  }
  return (
    <SettingsPart title={t('password')} about={t('passwordAbout')}>
      <TextForm form={change} action={t('changePassword')} look="plain" beside={<SavedMark text={outcome} />}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField {...change.field('currentPassword')} autoComplete="current-password" />
        <PasswordField {...change.field('newPassword')} autoComplete="new-password" hint={t('passwordHint')} />
      </TextForm>
    </SettingsPart>
  );
}
