'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { SavedItem } from '#server/saved/saved-list.output.ts';
import { Note } from './note.tsx';
import { forgetSaved, showMark } from './saved-query.ts';
import { useT } from './t.ts';

/** A saved project as the feed shows it, with the note below. What is taken out stays in its place to be undone. */
export function SavedRow({ item: { project, note, savedAt }, isFirst }: { item: SavedItem; isFirst: boolean }) {
  const t = useT();
  const { isGone, failure, remove, undo } = useRemoval(project.slug, note);
  if (isGone) {
    return (
      <li className="border-line text-muted flex min-h-14 items-center justify-between gap-3 border-b">
        <p role="status" className="min-w-0 truncate">
          {failure ?? t.rich('gone', { name: () => <bdi>{project.title}</bdi> })}
        </p>
        <Button size="small" onClick={() => void undo()}>
          {t('undo')}
        </Button>
      </li>
    );
  }
  return (
    <li className="[&_.project-row]:border-b-0">
      <ProjectRow card={project} isFirst={isFirst} />
      <div className="border-line flex items-start justify-between gap-3 border-b pb-3">
        <Note project={project} note={note} />
        <p className="text-12 text-muted flex shrink-0 items-center gap-2">
          {failure && (
            <span role="alert" className="text-bad">
              {failure}
            </span>
          )}
          <span className="max-tablet:hidden">{t.rich('saved', { time: () => <Time iso={savedAt} long /> })}</span>
          <Button look="ghost" size="small" className="-me-2.5" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </p>
      </div>
    </li>
  );
}

/** Takes a project out of what one saved, at once, and puts it back with its note. */
function useRemoval(slug: string, note: string) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isGone, setGone] = useState(false);
  const [failure, setFailure] = useState<string>();
  const change = async (gone: boolean, send: () => Promise<unknown>) => {
    setGone(gone);
    setFailure(undefined);
    showMark(queryClient, slug, { saved: !gone, note: gone ? '' : note });
    try {
      await send();
      forgetSaved(queryClient);
    } catch {
      setGone(!gone);
      showMark(queryClient, slug, { saved: gone, note: gone ? note : '' });
      setFailure(gone ? t('notRemoved') : t('notSaved'));
    }
  };
  return {
    isGone,
    failure,
    remove: () => change(true, () => api.saved.unsave.mutate({ slug })),
    undo: () => change(false, () => api.saved.save.mutate({ slug, note })),
  };
}
