'use client';

import { useEffect, useState } from 'react';
import { KeptPages } from '#app/_device/kept-pages.tsx';
import { Button } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';

/** In place of a page that is not here while nobody answers: what there is. */
export function OfflineView() {
  const [from, setFrom] = useState<string>();
  useEffect(() => {
    const wanted = wantedPage();
    setFrom(wanted);
    const goOn = () => location.replace(wanted);
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, []);
  return (
    <div className="wrap max-w-180 pt-12 pb-16">
      <DocumentHead title="Offline" description="What this device kept of Prova." path="/offline" hidden />
      <h1>This page is not on your device</h1>
      <p className="text-text-2 pt-2 text-pretty">
        You are offline, or Prova does not answer, and you have not looked at this page here before. What you have seen
        is below; what you wrote waits and is sent later.
      </p>
      <div className="pt-4">
        <Button look="primary" onClick={() => location.replace(from ?? '/')}>
          Try again
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
