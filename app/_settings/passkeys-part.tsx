import { useId, useRef, useState } from 'react';
import { authPost } from '#app/_account/auth-api.ts';
import { useTold } from '#app/_account/auth-words.ts';
import { addPasskey, hasPasskeys } from '#app/_account/passkey.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { deviceOf } from './device.ts';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { useT } from './t.ts';

export function PasskeysPart() {
  const t = useT();
  const told = useTold();
  const { passkeys } = useSettings();
  const refresh = useRefresh();
  const isLive = useIsLive();
  const [outcome, setOutcome] = useState('');
  const whyId = useId();
  const add = useRef<HTMLButtonElement>(null);
  const end = (change: Promise<unknown>, done: string) =>
    change
      .then(refresh)
      .then(
        () => setOutcome(done),
        (error: unknown) => setOutcome(told(error).message),
      )
      // A row that was pressed is gone, and the focus with it.
      .then(() => add.current?.focus());
  const canAdd = isLive && hasPasskeys();
  const why = isLive && !canAdd ? t('noPasskeys') : '';
  return (
    <SettingsPart title={t('passkeys')} about={t('passkeysAbout')}>
      {passkeys.length > 0 && (
        <ul>
          {passkeys.map(({ id, name, createdAt }) => (
            <li key={id} className="border-line flex min-h-14 items-center justify-between gap-4 border-b py-2">
              <span className="min-w-0">
                {name}{' '}
                <span className="text-muted text-12">
                  {t.rich('added', { time: () => <Time iso={createdAt} long /> })}
                </span>
              </span>
              <Button
                aria-label={t('removeOne', { name })}
                onClick={() => end(authPost('/passkey/delete-passkey', { id }), t('passkeyRemoved'))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          ref={add}
          disabled={!canAdd}
          aria-describedby={why ? whyId : undefined}
          onClick={() => end(addPasskey(deviceOf(navigator.userAgent, t)), t('passkeyAdded'))}
        >
          {t('addPasskey')}
        </Button>
        <SavedMark text={outcome} />
        {why && (
          <p id={whyId} className="text-12 text-muted">
            {why}
          </p>
        )}
      </div>
    </SettingsPart>
  );
}
