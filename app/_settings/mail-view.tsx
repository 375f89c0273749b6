'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTold } from '#app/_account/auth-words.ts';
import { api } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { WatchList } from '#app/_watch/watch-list.tsx';
import { digests, notificationKinds } from '#db/vocabulary.ts';
import type { Settings } from '#server/account/account.output.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { settingsQuery, useSettings } from './settings-query.ts';
import { useT } from './t.ts';

type Kind = (typeof notificationKinds)[number];
type Way = 'site' | 'mail';

export function MailView() {
  const t = useT();
  const { digest, notifications, watches } = useSettings();
  const { change, outcome } = useChange();
  const isOn = (kind: Kind, way: Way) =>
    notifications.find((setting) => setting.kind === kind && setting.way === way)?.enabled ?? true;
  const setOn = (kind: Kind, way: Way, enabled: boolean) => {
    const others = notifications.filter((setting) => setting.kind !== kind || setting.way !== way);
    void change(
      { notifications: [...others, { kind, way, enabled }] },
      api.account.setNotification.mutate({ kind, way, enabled }),
    );
  };
  return (
    <SettingsFrame path="/settings/mail">
      <SettingsPart title={t('mail')} about={t('mailAbout')}>
        <Choices legend={t('newsByMail')}>
          {digests.map((value) => (
            <Choice
              key={value}
              type="radio"
              name="digest"
              checked={digest === value}
              onChange={() => void change({ digest: value }, api.account.setDigest.mutate({ digest: value }))}
            >
              {t(`digest-${value}`)}
            </Choice>
          ))}
        </Choices>
      </SettingsPart>
      <SettingsPart title={t('hearOf')}>
        <table className="w-full">
          <thead>
            <tr className="text-muted text-12">
              <td />
              {(['site', 'mail'] as const).map((way) => (
                <th key={way} scope="col" className="w-18 font-medium">
                  {t(`way-${way}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {notificationKinds.map((kind) => (
              <tr key={kind} className="border-line border-b">
                <th scope="row" className="py-2 pe-4 text-start font-normal text-pretty">
                  {t(`kind-${kind}`)}
                </th>
                {(['site', 'mail'] as const).map((way) => (
                  <td key={way} className="text-center">
                    <label className="touch:size-11 inline-grid size-9 cursor-pointer place-items-center">
                      <span className="sr-only">{t(`kindOn-${way}`, { kind: t(`kind-${kind}`) })}</span>
                      <input
                        type="checkbox"
                        checked={isOn(kind, way)}
                        onChange={({ target }) => setOn(kind, way, target.checked)}
                        className="accent-accent touch:size-5 size-4"
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <SavedMark text={outcome} />
      </SettingsPart>
      <SettingsPart title={t('watched')} about={t('watchedAbout')}>
        <WatchList watches={watches} />
      </SettingsPart>
    </SettingsFrame>
  );
}

/** Shows a change at once; where it was refused all is as it was, and says why. */
function useChange() {
  const t = useT();
  const told = useTold();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const { queryKey } = settingsQuery();
  const change = async (part: Partial<Settings>, saving: Promise<unknown>) => {
    await queryClient.cancelQueries({ queryKey });
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, (settings) => settings && { ...settings, ...part });
    await saving.then(
      () => setOutcome(t('saved')),
      (error: unknown) => {
        queryClient.setQueryData(queryKey, before);
        setOutcome(told(error).message);
      },
    );
  };
  return { change, outcome };
}
