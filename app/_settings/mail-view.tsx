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
    const set = (enabled: boolean) => (settings: Settings) => ({
      notifications: [
        ...settings.notifications.filter((setting) => setting.kind !== kind || setting.way !== way),
        { kind, way, enabled },
      ],
    });
    void change({ to: set(enabled), back: set(!enabled) }, api.account.setNotification.mutate({ kind, way, enabled }));
  };
  const setDigest = (value: Settings['digest']) =>
    void change(
      { to: () => ({ digest: value }), back: () => ({ digest }) },
      api.account.setDigest.mutate({ digest: value }),
    );
  return (
    <SettingsFrame path="/settings/mail">
      <SettingsPart title={t('mail')} about={t('mailAbout')}>
        <Choices legend={t('newsByMail')}>
          {digests.map((value) => (
            <Choice key={value} type="radio" name="digest" checked={digest === value} onChange={() => setDigest(value)}>
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

type Change = Record<'to' | 'back', (settings: Settings) => Partial<Settings>>;

/** Shows a change at once, beside others that are under way; where it was refused it alone is taken back, and says why. */
function useChange() {
  const t = useT();
  const told = useTold();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const { queryKey } = settingsQuery();
  const change = async ({ to, back }: Change, saving: Promise<unknown>) => {
    const show = (part: Change['to']) =>
      queryClient.setQueryData(queryKey, (settings) => settings && { ...settings, ...part(settings) });
    await queryClient.cancelQueries({ queryKey });
    show(to);
    await saving.then(
      () => setOutcome(t('saved')),
      (error: unknown) => {
        show(back);
        setOutcome(told(error).message);
      },
    );
  };
  return { change, outcome };
}
