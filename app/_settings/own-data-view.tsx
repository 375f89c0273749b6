'use client';

import { useState } from 'react';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { api } from '#app/_trpc/client.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { PasswordField } from '#app/_ui/form-field.tsx';
import { formatDate } from '#app/_ui/time.tsx';
import { DeleteAccount } from '#server/account/account.input.ts';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { UndoDeletion } from './undo-deletion.tsx';

export function OwnDataView() {
  const { purgeAt } = useSettings();
  return (
    <SettingsFrame path="/settings/data">
      <SettingsPart
        title="Take your data with you"
        about="One archive with all that is yours and all that you wrote, as JSON and as tables. Up to five an hour."
      >
        <a href="/api/account/export" download className={`${buttonClass()} justify-self-start`}>
          Download the archive
        </a>
      </SettingsPart>
      <SettingsPart title="Delete your account">
        {purgeAt ? (
          <>
            <p className="text-pretty">
              Your account is deleted, and gone for good on {formatDate(purgeAt)}. Until then you can have it back as it
              was.
            </p>
            <UndoDeletion />
          </>
        ) : (
          <DeletePart />
        )}
      </SettingsPart>
    </SettingsFrame>
  );
}

function DeletePart() {
  const { hasPassword } = useSettings();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const form = useTextForm(DeleteAccount, {
    labels: { password: 'Password' },
    submit: async ({ password }) => {
      await api.account.delete.mutate(hasPassword ? { password } : {});
      await refresh();
    },
  });
  return (
    <>
      <p className="text-text-2 text-pretty">
        Your page goes at once, and all other devices are signed out. What you published stays without your name; votes
        stay counted. After seven days everything private is gone for good: address, settings, notes, saved projects and
        drafts. Until then you can take it back.
      </p>
      {isAsking ? (
        <TextForm
          form={form}
          action="Delete my account"
          look="danger"
          beside={<Button onClick={() => setAsking(false)}>Keep it</Button>}
        >
          {hasPassword && <PasswordField {...form.field('password')} autoComplete="current-password" autoFocus />}
        </TextForm>
      ) : (
        <Button className="text-bad justify-self-start" onClick={() => setAsking(true)}>
          Delete my account …
        </Button>
      )}
    </>
  );
}
