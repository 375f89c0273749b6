'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { told } from '#app/_account/auth-words.ts';
import { signOut } from '#app/_account/sign-out.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { deviceOf } from './device.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { sessionsQuery } from './settings-query.ts';

export function SessionsView() {
  const queryClient = useQueryClient();
  const { data: sessions } = useSuspenseQuery(sessionsQuery());
  const [outcome, setOutcome] = useState('');
  const end = (ending: Promise<unknown>, done: string) =>
    ending
      .then(
        () => done,
        (error: unknown) => told(error).message,
      )
      .then(async (words) => {
        await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey });
        setOutcome(words);
      });
  return (
    <SettingsFrame path="/settings/sessions">
      <SettingsPart
        title="Sessions"
        about="Where you are signed in. End those that you do not know, and change your password."
      >
        <ul>
          {sessions.map(({ id, userAgent, ipAddress, createdAt, isCurrent }) => (
            <li key={id} className="border-line flex min-h-16 items-center justify-between gap-4 border-b py-2">
              <div className="min-w-0">
                <p className="font-medium">
                  {deviceOf(userAgent)}
                  {isCurrent && <span className="text-good font-normal"> · this device</span>}
                </p>
                <p className="text-muted text-12">
                  {ipAddress ? `${ipAddress} · ` : ''}signed in <Time iso={createdAt} long />
                </p>
              </div>
              <Button
                className="touch:min-h-11"
                aria-label={isCurrent ? 'Sign out here' : `End ${deviceOf(userAgent)}`}
                onClick={() =>
                  isCurrent ? signOut() : end(api.account.endSession.mutate({ id }), 'It was signed out.')
                }
              >
                {isCurrent ? 'Sign out' : 'End'}
              </Button>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={sessions.length < 2}
            onClick={() => end(api.account.endOtherSessions.mutate({}), 'All others were signed out.')}
          >
            Sign out everywhere else
          </Button>
          <SavedMark text={outcome} />
        </div>
      </SettingsPart>
    </SettingsFrame>
  );
}
