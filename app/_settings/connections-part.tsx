import { useState } from 'react';
import { authPost } from '#app/_account/auth-api.ts';
import { useTold } from '#app/_account/auth-words.ts';
import { type Provider, providerNames, useProviders } from '#app/_account/providers.tsx';
import { Button } from '#app/_ui/button.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { useT } from './t.ts';

/** GitHub and Google, where the operator has set them up, or somebody is still connected. */
export function ConnectionsPart() {
  const t = useT();
  const told = useTold();
  const { connections, profile } = useSettings();
  const providers = useProviders();
  const refresh = useRefresh();
  const [problem, setProblem] = useState('');
  const shown = (['github', 'google'] as const).filter(
    (provider) => providers.includes(provider) || connections.some((connection) => connection.provider === provider),
  );
  if (shown.length === 0) return null;
  const tell = (error: unknown) => setProblem(told(error).message);
  const connect = (provider: Provider) => {
    const [callbackURL, errorCallbackURL] = ['/settings/security', '/settings/security'];
    const linked = authPost<{ url: string }>('/link-social', { provider, callbackURL, errorCallbackURL });
    void linked.then(({ url }) => location.assign(url), tell);
  };
  return (
    <SettingsPart title={t('connections')} about={t('connectionsAbout')}>
      <ul>
        {shown.map((provider) => {
          const connection = connections.find((other) => other.provider === provider);
          const login = provider === 'github' && connection ? profile.githubLogin : null;
          return (
            <li key={provider} className="border-line flex min-h-14 items-center justify-between gap-4 border-b py-2">
              <span>
                {providerNames[provider]}{' '}
                <span className="text-muted">{login ?? (connection ? t('connected') : '')}</span>
              </span>
              {connection ? (
                <Button
                  aria-label={t('disconnectFrom', { name: providerNames[provider] })}
                  onClick={() => authPost('/unlink-account', { accountId: connection.id }).then(refresh, tell)}
                >
                  {t('disconnect')}
                </Button>
              ) : (
                <Button
                  aria-label={t('connectTo', { name: providerNames[provider] })}
                  onClick={() => connect(provider)}
                >
                  {t('connect')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-bad">
        {problem}
      </p>
    </SettingsPart>
  );
}
