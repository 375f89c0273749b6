'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { Button } from '#app/_ui/button.tsx';
import { reviewQuery } from './review-query.ts';
import { useT } from './t.ts';

/** Says that one looks at it now, so that the maker and the admins can see it. */
export function StartButton({ slug, onDone }: { slug: string; onDone: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const start = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await api.review.start.mutate({ slug });
      announce(t('started'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: reviewQuery(slug).queryKey });
    } catch (error) {
      setFailure(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button disabled={isBusy} onClick={() => void start()}>
        {t('start')}
      </Button>
      <span className={failure ? 'text-bad' : 'text-12 text-muted'} role={failure ? 'alert' : undefined}>
        {failure ?? t('startHint')}
      </span>
    </div>
  );
}
