'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { told } from '#app/_account/auth-words.ts';
import { api } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { digests, notificationKinds } from '#db/vocabulary.ts';
import type { Settings } from '#server/account/account.output.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { settingsQuery, useSettings } from './settings-query.ts';

type Kind = (typeof notificationKinds)[number];
type Way = 'site' | 'mail';

export function MailView() {
  const { digest, notifications } = useSettings();
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
      <SettingsPart title="Mail" about="Mail about your account itself always comes at once.">
        <Choices legend="News by mail">
          {digests.map((value) => (
            <Choice
              key={value}
              type="radio"
              name="digest"
              checked={digest === value}
              onChange={() => void change({ digest: value }, api.account.setDigest.mutate({ digest: value }))}
            >
              {digestWords[value]}
            </Choice>
          ))}
        </Choices>
      </SettingsPart>
      <SettingsPart title="What you hear of">
        <table className="w-full">
          <thead>
            <tr className="text-muted text-12">
              <td />
              {(['site', 'mail'] as const).map((way) => (
                <th key={way} scope="col" className="w-18 font-medium">
                  {wayWords[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {notificationKinds.map((kind) => (
              <tr key={kind} className="border-line border-b">
                <th scope="row" className="py-2 pr-4 text-left font-normal text-pretty">
                  {kindWords[kind]}
                </th>
                {(['site', 'mail'] as const).map((way) => (
                  <td key={way} className="text-center">
                    <label className="touch:size-11 inline-grid size-9 cursor-pointer place-items-center">
                      <span className="sr-only">
                        {kindWords[kind]}, {wayWords[way].toLowerCase()}
                      </span>
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
    </SettingsFrame>
  );
}

/** Shows a change at once; where it was refused all is as it was, and says why. */
function useChange() {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const { queryKey } = settingsQuery();
  const change = async (part: Partial<Settings>, saving: Promise<unknown>) => {
    await queryClient.cancelQueries({ queryKey });
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, (settings) => settings && { ...settings, ...part });
    await saving.then(
      () => setOutcome('Saved'),
      (error: unknown) => {
        queryClient.setQueryData(queryKey, before);
        setOutcome(told(error).message);
      },
    );
  };
  return { change, outcome };
}

const digestWords: Record<(typeof digests)[number], string> = {
  at_once: 'At once',
  daily: 'Once a day, all in one',
  weekly: 'Once a week, all in one',
  off: 'Never',
};

const wayWords: Record<Way, string> = { site: 'Here', mail: 'By mail' };

const kindWords: Record<Kind, string> = {
  vote: 'Votes on what is yours',
  comment: 'Comments on your projects',
  reply: 'Replies to your comments',
  follow: 'People who follow you',
  badge: 'Badges for your projects, reviews assigned to you',
  intro: 'Requests for an introduction',
  message: 'Messages',
  update: 'Updates of projects you follow',
  team: 'Invitations to a team',
  chain: 'Chains you follow',
  event: 'Events you follow',
  moderation: 'Decisions of moderators',
};
