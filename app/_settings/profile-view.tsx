'use client';

import { TRPCClientError } from '@trpc/client';
import { useState } from 'react';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { api } from '#app/_trpc/client.ts';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { SaveProfile } from '#server/account/account.input.ts';
import { KeysPart } from './keys-part.tsx';
import { LookPart } from './look-part.tsx';
import { PicturePart } from './picture-part.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { SpeedPart } from './speed-part.tsx';
import { useT } from './t.ts';

export function ProfileView() {
  const t = useT();
  const { displayName, username, avatarUrl, bio, website, location, revision } = useSettings().profile;
  // The form begins with one state of the profile; what is read later does not move it.
  const [began, setBegan] = useState(revision);
  const refresh = useRefresh();
  const [saved, setSaved] = useState('');
  const form = useTextForm(SaveProfile, {
    labels: {
      displayName: t('displayName'),
      username: t('username'),
      bio: t('bio'),
      website: t('website'),
      location: t('location'),
    },
    values: { displayName, username, bio, website: website ?? '', location: location ?? '' },
    submit: async (values) => {
      setSaved('');
      try {
        setBegan((await api.account.saveProfile.mutate({ ...values, revision: began })).revision);
      } catch (error) {
        // Told, it is replaced by who saves again.
        const told = error instanceof TRPCClientError ? error.data : undefined;
        if (told?.code === 'EDIT_CONFLICT') setBegan(told.revision);
        throw error;
      }
      form.keep();
      setSaved(t('saved'));
      await refresh();
    },
  });
  const { field } = form;
  return (
    <SettingsFrame path="/settings">
      <SettingsPart title={t('profile')} about={t('profileAbout')}>
        <PicturePart username={username} displayName={displayName} avatarUrl={avatarUrl} />
        <TextForm form={form} action={t('saveProfile')} beside={<SavedMark text={saved} />}>
          <FormField {...field('displayName')} autoComplete="name" />
          <FormField
            {...field('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            hint={t('usernameHint')}
          />
          <FormArea {...field('bio')} rows={4} maxLength={500} hint={t('bioHint')} />
          <FormField
            {...field('website')}
            type="url"
            inputMode="url"
            autoComplete="url"
            placeholder="https://"
            end={t('optional')}
          />
          <FormField {...field('location')} autoComplete="address-level2" end={t('optional')} />
        </TextForm>
      </SettingsPart>
      <LookPart />
      <KeysPart />
      <SpeedPart />
    </SettingsFrame>
  );
}
