'use client';

import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useReach } from './_device/reach.ts';
import { FeedLink } from './_feed/feed-link.tsx';
import { isMissingChunk, reloadOnce } from './_shell/missing-chunk.ts';
import { Stopped } from './_shell/stopped.tsx';
import { useT } from './_shell/t.ts';
import { Button, buttonClass } from './_ui/button.tsx';

const KeptPages = lazy(() => import('./_device/kept-pages.tsx').then(({ KeptPages }) => ({ default: KeptPages })));

/**
 * A page whose data could not be read, or whose code broke. The shell round it still works. Code that is no longer there,
 * since the site was updated, comes with a new document.
 */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  const t = useT();
  const queries = useQueryErrorResetBoundary();
  const { isReached } = useReach();
  const [isReloading, setReloading] = useState(isMissingChunk(error));
  useEffect(() => {
    if (isMissingChunk(error)) setReloading(reloadOnce());
  }, [error]);
  const tryAgain = () => {
    queries.reset();
    reset();
  };
  const was = useRef(isReached);
  useEffect(() => {
    if (isReached && !was.current) tryAgain();
    was.current = isReached;
  });
  if (isReloading) return null;
  return (
    <Stopped
      name="error"
      title={t('errorTitle')}
      actions={
        <>
          <Button look="primary" onClick={tryAgain}>
            {t('tryAgain')}
          </Button>
          <FeedLink className={buttonClass()}>{t('allProjects')}</FeedLink>
        </>
      }
    >
      <p role="alert">{t('errorText')}</p>
      {!isReached && (
        <Suspense>
          <KeptPages />
        </Suspense>
      )}
    </Stopped>
  );
}
