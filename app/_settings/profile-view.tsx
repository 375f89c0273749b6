'use client';

import { useState } from 'react';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { api } from '#app/_trpc/client.ts';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { SaveProfile } from '#server/account/account.input.ts';
import { KeysPart } from './keys-part.tsx';
import { PicturePart } from './picture-part.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { SpeedPart } from './speed-part.tsx';

const labels = {
  displayName: 'Name',
  username: 'Username',
  bio: 'About you',
  website: 'Website',
  location: 'Location',
};

export function ProfileView() {
  const { displayName, username, avatarUrl, bio, website, location } = useSettings().profile;
  const refresh = useRefresh();
  const [saved, setSaved] = useState('');
  const form = useTextForm(SaveProfile, {
    labels,
    values: { displayName, username, bio, website: website ?? '', location: location ?? '' },
    submit: async (values) => {
      setSaved('');
      await api.account.saveProfile.mutate(values);
      form.keep();
      setSaved('Saved');
      await refresh();
    },
  });
  const { field } = form;
  return (
    <SettingsFrame path="/settings">
      <SettingsPart title="Profile" about="What everybody sees on your page.">
        <PicturePart username={username} displayName={displayName} avatarUrl={avatarUrl} />
        <TextForm form={form} action="Save profile" beside={<SavedMark text={saved} />}>
          <FormField {...field('displayName')} autoComplete="name" />
          <FormField
            {...field('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            hint="3 to 30 small letters, digits or underscores. The one you give up is free for others at once."
          />
          <FormArea {...field('bio')} rows={4} maxLength={500} hint="500 letters at most." />
          <FormField
            {...field('website')}
            type="url"
            inputMode="url"
            autoComplete="url"
            placeholder="https://"
            end="optional"
          />
          <FormField {...field('location')} autoComplete="address-level2" end="optional" />
        </TextForm>
      </SettingsPart>
      <KeysPart />
      <SpeedPart />
    </SettingsFrame>
  );
}
