'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';

type Props = {
  /** What is tried again, in words. */
  what: string;
  onRetry: () => Promise<unknown>;
  /** What is read anew then. */
  refreshed: QueryKey;
};

/** Tries once more, at once. */
export function RetryButton({ what, onRetry, refreshed }: Props) {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const words = await onRetry().then(
      () => `Trying ${what} again.`,
      (error: unknown) => toldOf(error).message,
    );
    toast({ title: words });
    await queryClient.invalidateQueries({ queryKey: refreshed });
    setBusy(false);
  };
  return (
    <Button
      size="small"
      className="touch:min-h-11"
      disabled={isBusy}
      aria-label={`Try ${what} again`}
      onClick={() => void retry()}
    >
      Try now
    </Button>
  );
}
