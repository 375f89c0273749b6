'use client';

import { useState } from 'react';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { api } from '#app/_trpc/client.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { PasswordField } from '#app/_ui/form-field.tsx';
import { DeleteAccount } from '#server/account/account.input.ts';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { useT } from './t.ts';
import { UndoDeletion } from './undo-deletion.tsx';

export function OwnDataView() {
  const t = useT();
  const f = useFormats();
  const { purgeAt } = useSettings();
  return (
    <SettingsFrame path="/settings/data">
      <SettingsPart title={t('takeData')} about={t('takeDataAbout')}>
        <a href="/api/account/export" download className={`${buttonClass()} justify-self-start`}>
          {t('download')}
        </a>
      </SettingsPart>
      <SettingsPart title={t('deleteTitle')}>
        {purgeAt ? (
          <>
            <p className="text-pretty">{t('deleted', { date: f.date(purgeAt) })}</p>
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
  const t = useT();
  const { hasPassword } = useSettings();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const form = useTextForm(DeleteAccount, {
    labels: { password: t('password') },
    submit: async ({ password }) => {
      await api.account.delete.mutate(hasPassword ? { password } : {});
      await refresh();
    },
  });
  return (
    <>
      <p className="text-text-2 text-pretty">{t('deleteAbout')}</p>
      {isAsking ? (
        <TextForm
          form={form}
          action={t('delete')}
          look="danger"
          beside={<Button onClick={() => setAsking(false)}>{t('keepIt')}</Button>}
        >
          {hasPassword && <PasswordField {...form.field('password')} autoComplete="current-password" autoFocus />}
        </TextForm>
      ) : (
        <Button className="text-bad justify-self-start" onClick={() => setAsking(true)}>
          {t('deleteAsk')}
        </Button>
      )}
    </>
  );
}
