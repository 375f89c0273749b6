'use client';

import { KeyRound } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { useTold } from './auth-words.ts';
import { hasPasskeys, signInByPasskey } from './passkey.ts';
import { useT } from './t.ts';
import { goOn } from './use-next.ts';

export function PasskeyButton({ next }: { next: string }) {
  const t = useT();
  const told = useTold();
  const [problem, setProblem] = useState('');
  const isLive = useIsLive();
  const whyId = useId();
  const canSignIn = isLive && hasPasskeys();
  const why = isLive && !canSignIn ? t('noPasskeys') : '';
  const signIn = () =>
    signInByPasskey().then(
      () => goOn(next),
      (error: unknown) => setProblem(told(error).message),
    );
  return (
    <div className="-mt-2 grid gap-1.5">
      <Button disabled={!canSignIn} aria-describedby={why ? whyId : undefined} onClick={signIn} className="w-full">
        <KeyRound size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('passkey')}
      </Button>
      <p id={whyId} role="status" className={`text-12 min-h-4 ${why ? 'text-muted' : 'text-bad'}`}>
        {problem || why}
      </p>
    </div>
  );
}
