'use client';

import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import { projectQuery } from './project-query.ts';
import { useT } from './t.ts';
import { type Update, UpdateButton } from './update-button.tsx';

/** Changes an update, or takes it away and offers to bring it back. */
export function UpdateTools({ slug, update }: { slug: string; update: Update }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { queryKey } = projectQuery(slug);
  const show = (change: (updates: Update[]) => Update[]) =>
    queryClient.setQueryData(queryKey, (answer) =>
      answer && 'page' in answer
        ? { ...answer, page: { ...answer.page, updates: change(answer.page.updates) } }
        : answer,
    );
  const send = async (write: () => Promise<unknown>, refused: string) => {
    const isDone = await write().then(
      () => true,
      (error: unknown) => {
        toast({ title: `${refused} ${toldOf(error).message}` });
        return false;
      },
    );
    await queryClient.invalidateQueries({ queryKey });
    return isDone;
  };
  const bringBack = () => {
    show((updates) => [update, ...updates].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)));
    return send(() => api.project.restoreUpdate.mutate({ id: update.id }), t('notBack'));
  };
  const remove = async () => {
    show((updates) => updates.filter(({ id }) => id !== update.id));
    const isGone = await send(() => api.project.removeUpdate.mutate({ id: update.id }), t('notRemoved'));
    if (isGone) toast({ title: t('removed'), action: { name: t('undo'), act: () => void bringBack() } });
  };
  return (
    <div className="flex flex-wrap items-center gap-1 pt-1">
      <UpdateButton slug={slug} update={update} look="ghost" size="small">
        {t('edit')}
      </UpdateButton>
      <Button look="ghost" size="small" onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
