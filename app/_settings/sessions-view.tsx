'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTold } from '#app/_account/auth-words.ts';
import { useSignOut } from '#app/_shell/use-sign-out.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { deviceOf } from './device.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsFrame, SettingsPart } from './settings-frame.tsx';
import { sessionsQuery } from './settings-query.ts';
import { useT } from './t.ts';

export function SessionsView() {
  const t = useT();
  const told = useTold();
  const queryClient = useQueryClient();
  const { data: sessions } = useSuspenseQuery(sessionsQuery());
  const [outcome, setOutcome] = useState('');
  const signOut = useSignOut();
  const others = useRef<HTMLButtonElement>(null);
  const isAlone = sessions.length < 2;
  const end = (ending: Promise<unknown>, done: string) =>
    ending
      .then(
        () => done,
        (error: unknown) => told(error).message,
      )
      .then(async (words) => {
        await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey });
        setOutcome(words);
        // The row that was pressed is gone, and the focus with it.
        others.current?.focus();
      });
  return (
    <SettingsFrame path="/settings/sessions">
      <SettingsPart title={t('sessions')} about={t('sessionsAbout')}>
        <ul>
          {sessions.map(({ id, userAgent, ipAddress, createdAt, isCurrent }) => (
            <li key={id} className="border-line flex min-h-16 items-center justify-between gap-4 border-b py-2">
              <div className="min-w-0">
                <p className="font-medium">
                  {isCurrent
                    ? t.rich('current', { device: deviceOf(userAgent, t), mark: currentMark })
                    : deviceOf(userAgent, t)}
                </p>
                <p className="text-muted text-12">
                  {ipAddress
                    ? t.rich('signedInFrom', { ip: ipAddress, time: () => <Time iso={createdAt} long /> })
                    : t.rich('signedIn', { time: () => <Time iso={createdAt} long /> })}
                </p>
              </div>
              <Button
                aria-label={isCurrent ? t('signOutHere') : t('endOne', { device: deviceOf(userAgent, t) })}
                onClick={() => (isCurrent ? signOut() : end(api.account.endSession.mutate({ id }), t('ended')))}
              >
                {isCurrent ? t('signOut') : t('end')}
              </Button>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            ref={others}
            aria-disabled={isAlone || undefined}
            onClick={() => isAlone || end(api.account.endOtherSessions.mutate({}), t('othersEnded'))}
          >
            {t('endOthers')}
          </Button>
          <SavedMark text={outcome} />
        </div>
      </SettingsPart>
    </SettingsFrame>
  );
}

const currentMark = (text: ReactNode) => <span className="text-good font-normal">{text}</span>;
