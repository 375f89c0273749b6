'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useT } from './t.ts';

type Props = {
  /** What the button does, and with what. */
  name: string;
  /** Said once it is tried again. */
  trying: string;
  onRetry: () => Promise<unknown>;
  /** What is read anew then. */
  refreshed: QueryKey;
};

/** Tries once more, at once. */
export function RetryButton({ name, trying, onRetry, refreshed }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const words = await onRetry().then(
      () => trying,
      (error: unknown) => toldOf(error).message,
    );
    toast({ title: words });
    await queryClient.invalidateQueries({ queryKey: refreshed });
    setBusy(false);
  };
  return (
    <Button size="small" aria-disabled={isBusy || undefined} aria-label={name} onClick={() => isBusy || void retry()}>
      {t('tryNow')}
    </Button>
  );
}
