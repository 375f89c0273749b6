'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { authPost } from './auth-api.ts';
import { useTold } from './auth-words.ts';
import { withNext } from './next-address.ts';
import { type Provider, providerNames, useProviders } from './providers.tsx';
import { useT } from './t.ts';

/** GitHub and Google, where the operator has set them up; nothing else. */
export function ProviderButtons({ next, page }: { next: string; page: string }) {
  const t = useT();
  const told = useTold();
  const providers = useProviders();
  const [problem, setProblem] = useState('');
  const isLive = useIsLive();
  if (providers.length === 0) return null;
  const start = async (provider: Provider) => {
    const body = { provider, callbackURL: next, errorCallbackURL: withNext(page, next) };
    await authPost<{ url: string }>('/sign-in/social', body).then(
      ({ url }) => location.assign(url),
      (error: unknown) => setProblem(told(error).message),
    );
  };
  return (
    <div className="grid gap-2">
      {providers.map((provider) => (
        <Button key={provider} disabled={!isLive} onClick={() => start(provider)} className="w-full">
          {t('continueWith', { name: providerNames[provider] })}
        </Button>
      ))}
      {problem && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      <p className="text-muted text-center">{t('or')}</p>
    </div>
  );
}
