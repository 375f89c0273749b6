'use client';

import { useEffect, useState } from 'react';
import { KeptPages } from '#app/_device/kept-pages.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { goOnOnceReached } from './go-on.ts';
import { useT } from './t.ts';

/** In place of a page that is not here while nobody answers: what there is. */
export function OfflineView() {
  const t = useT();
  const [from, setFrom] = useState<string>();
  useEffect(() => {
    const wanted = wantedPage();
    setFrom(wanted);
    return goOnOnceReached(wanted);
  }, []);
  return (
    <div className="wrap max-w-180 pt-12 pb-16">
      <DocumentHead title={t('offline')} description={t('about')} path="/offline" hidden />
      <h1>{t('title')}</h1>
      <p className="text-text-2 pt-2 text-pretty">{t('text')}</p>
      <div className="pt-4">
        <Button look="primary" onClick={() => location.replace(from ?? '/')}>
          {t('tryAgain')}
        </Button>
      </div>
      <KeptPages />
    </div>
  );
}

/** Where somebody was going, within the site. */
function wantedPage(): string {
  const from = new URLSearchParams(location.search).get('from') ?? '/';
  const { origin, pathname, search } = new URL(from, location.href);
  return origin === location.origin && pathname !== '/offline' ? pathname + search : '/';
}
