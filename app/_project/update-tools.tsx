'use client';

import { useQueryClient } from '@tanstack/react-query';
import { unreachable } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { Update } from '#server/project/project.output.ts';
import { useT } from './t.ts';
import { UpdateButton } from './update-button.tsx';

const loadWrites = () => import('./update-writes.ts');
const ahead = () => void loadWrites().catch(() => {});

/** Changes an update, or takes it away and offers to bring it back. */
export function UpdateTools({ slug, update }: { slug: string; update: Update }) {
  const t = useT();
  const queryClient = useQueryClient();
  const remove = () =>
    loadWrites().then(
      ({ removeUpdate }) => removeUpdate({ queryClient, t, slug }, update),
      () => toast({ title: `${t('notRemoved')} ${unreachable()}` }),
    );
  return (
    <div className="flex flex-wrap items-center gap-1 pt-1">
      <UpdateButton slug={slug} update={update} look="ghost" size="small">
        {t('edit')}
      </UpdateButton>
      <Button look="ghost" size="small" onPointerEnter={ahead} onFocus={ahead} onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
