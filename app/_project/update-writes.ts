import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { hindranceOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import type { ProjectUpdates, Update } from '#server/project/project.output.ts';
import { inOrder } from './older-updates-order.ts';
import { readUpdatesAgain, updatesKey } from './older-updates-query.ts';
import { projectQuery } from './project-query.ts';

type Parts = { queryClient: QueryClient; t: Translator<'project'>; slug: string };

/** Takes an update away at once, wherever it is shown, and offers to bring it back. */
export async function removeUpdate(parts: Parts, update: Update): Promise<void> {
  const { t } = parts;
  const without = (updates: Update[]) => updates.filter(({ id }) => id !== update.id);
  show(parts, { newest: without, older: without });
  const isGone = await send(parts, api.project.removeUpdate.mutate({ id: update.id }), t('notRemoved'));
  if (isGone) toast({ title: t('removed'), action: { name: t('undo'), act: () => void restoreUpdate(parts, update) } });
}

async function restoreUpdate(parts: Parts, update: Update): Promise<void> {
  show(parts, {
    newest: (updates, isWhole) =>
      isWhole || updates.some(({ id }) => id < update.id) ? inOrder([update, ...updates]) : updates,
    // Those that stand among the newest are not shown once more, and all are shown in their order.
    older: (updates, page) => (page === 0 ? [update, ...updates] : updates),
  });
  await send(parts, api.project.restoreUpdate.mutate({ id: update.id }), parts.t('notBack'));
}

type Change = {
  newest: (updates: Update[], isWhole: boolean) => Update[];
  older: (updates: Update[], page: number) => Update[];
};

/** Changes what was read of a project's updates, until they are read again. */
function show({ queryClient, slug }: Parts, { newest, older }: Change): void {
  queryClient.setQueryData(projectQuery(slug).queryKey, (answer) => {
    if (!answer || !('page' in answer)) return answer;
    const { page } = answer;
    return { ...answer, page: { ...page, updates: newest(page.updates, page.updatesCursor === null) } };
  });
  queryClient.setQueriesData<InfiniteData<ProjectUpdates>>(
    { queryKey: updatesKey(slug) },
    (list) => list && { ...list, pages: list.pages.map((page, at) => ({ ...page, items: older(page.items, at) })) },
  );
}

/** Whether it was done; what hindered it is told. */
async function send({ queryClient, slug }: Parts, write: Promise<unknown>, refused: string): Promise<boolean> {
  const hindrance = await hindranceOf(write);
  if (hindrance) toast({ title: `${refused} ${hindrance}` });
  await readUpdatesAgain(queryClient, slug);
  return hindrance === undefined;
}
