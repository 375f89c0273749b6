'use client';

import { Check, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { copied } from '#app/_ui/clipboard.ts';
import { useT } from './t.ts';

type Outcome = 'copied' | 'refused';

/** Hands the page's address to the device's own sheet where there is one, else to the clipboard, and says so. */
export function ShareButton({ title, slug }: { title: string; slug: string }) {
  const t = useT();
  const me = useMe();
  const [outcome, setOutcome] = useState<Outcome>();
  const share = async () => {
    const url = new URL(`/projects/${slug}`, location.href).href;
    const isTaken = await sharedByDevice({ title, url });
    const shared = isTaken ? undefined : (await copied(url)) ? 'copied' : 'refused';
    setOutcome(shared);
    // A share that was not counted is a share all the same.
    if (me && shared !== 'refused') api.project.share.mutate({ slug }).catch(() => {});
  };
  const Icon = outcome === 'copied' ? Check : Share2;
  return (
    <span className="inline-flex items-center gap-2">
      <Button onClick={() => void share()} onBlur={() => setOutcome(undefined)}>
        <Icon className="size-4" aria-hidden="true" />
        <span className="max-tablet:sr-only">{outcome === 'copied' ? t('linkCopied') : t('share')}</span>
      </Button>
      <span role="status" className={outcome === 'refused' ? 'text-12 text-muted' : 'sr-only'}>
        {outcome && t(`said-${outcome}`)}
      </span>
    </span>
  );
}

/** True when the device took it over, whether the reader then shared it or thought better of it. */
async function sharedByDevice(data: ShareData): Promise<boolean> {
  if (!navigator.canShare?.(data)) return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
