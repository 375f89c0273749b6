'use client';

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useT } from './t.ts';

type Props = {
  children: ReactNode;
  onNext: () => void;
  isComing: boolean;
  hasFailed: boolean;
};

/** The way on in a short list beside others: adds its next part below, and says when that failed. */
export function ShowMore({ children, onNext, isComing, hasFailed }: Props) {
  const t = useT();
  return (
    <div className="grid justify-items-start gap-2">
      {hasFailed && (
        <p role="alert" className="text-12 text-muted">
          {t('nextFailed')}
        </p>
      )}
      <Button size="small" aria-disabled={isComing || undefined} onClick={onNext}>
        {hasFailed ? t('tryAgain') : children}
      </Button>
    </div>
  );
}
