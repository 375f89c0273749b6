import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import type { ProjectForEdit } from '#server/project/own-projects.output.ts';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import { isSame } from './content.ts';
import { forgetOnDevice, keepOnDevice, keptOnDevice } from './device-copy.ts';
import { DraftSaver, type Saving } from './draft-saver.ts';
import { useT } from './t.ts';

/** What a form starts from; a slug of null is a project that is not on the server yet. */
export type Start = Pick<ProjectForEdit, 'status' | 'revision' | 'scheduledAt' | 'content' | 'thumbnails'> & {
  slug: string | null;
};

type Change = Partial<ProjectContent> | ((content: ProjectContent) => Partial<ProjectContent>);

/**
 * A form's content, kept on the device until the server has it. A draft goes there by itself; what is public only when its
 * owner says so.
 */
export function useProjectForm(start: Start, onMade?: (slug: string) => void) {
  const t = useT();
  const username = useMe()?.username ?? '';
  const queryClient = useQueryClient();
  const [content, setContent] = useState(start.content);
  const [isRestored, setRestored] = useState(false);
  const [saving, setSaving] = useState<Saving>({ state: 'saved', atMs: null });
  const isDraft = start.status === 'draft' || start.status === 'scheduled';
  /** What is shown, and what the server has. */
  const latest = useRef(start.content);
  const stored = useRef(start.content);

  /** What was read of one's own projects is not what there is now. */
  const forgetReads = () => {
    queryClient.removeQueries({ queryKey: trpc.project.forEdit.pathKey(), type: 'inactive' });
    void queryClient.invalidateQueries({ queryKey: trpc.project.mine.pathKey() });
  };

  const [saver] = useState(
    () =>
      new DraftSaver({
        draft: start.slug === null ? null : { slug: start.slug, revision: start.revision },
        onSaving: setSaving,
        save: async (draft, wanted, idempotencyKey) => {
          const slug = draft?.slug ?? null;
          const input = { slug, revision: draft?.revision ?? 0, content: wanted };
          const state = await api.project.saveDraft.mutate(input, { context: { idempotencyKey } });
          stored.current = wanted;
          forgetOnDevice(username, slug);
          if (latest.current !== wanted) keepOnDevice(username, state.slug, { ...state, content: latest.current });
          return state;
        },
        onSaved: ({ slug }) => {
          forgetReads();
          if (start.slug === null) onMade?.(slug);
        },
      }),
  );

  const show = (next: ProjectContent) => {
    latest.current = next;
    setContent(next);
  };
  const take = (next: ProjectContent) => {
    show(next);
    keepOnDevice(username, saver.draft?.slug ?? null, { content: next, revision: saver.draft?.revision ?? 0 });
    if (isDraft) saver.change(next);
    else setSaving(isSame(next, stored.current) ? { state: 'saved', atMs: null } : { state: 'waiting' });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened
  useEffect(() => {
    const kept = keptOnDevice(username, start.slug);
    if (!kept || isSame(kept.content, latest.current)) return;
    setRestored(true);
    if (kept.revision === start.revision) return take(kept.content);
    // The server has had another state since: which of the two it is to be is for its owner to say.
    show(kept.content);
    if (isDraft) saver.change(kept.content);
    saver.stop();
    const message = t('changedSince');
    setSaving({
      state: 'conflict',
      told: { code: 'EDIT_CONFLICT', message, mayHelp: false, revision: start.revision },
    });
  }, []);

  useEffect(() => {
    const flush = () => void (isDraft && saver.flush());
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      flush();
    };
  }, [isDraft, saver]);

  return {
    content,
    saving,
    saver,
    isDraft,
    isRestored,
    setSaving,
    set: (change: Change) =>
      take({ ...latest.current, ...(typeof change === 'function' ? change(latest.current) : change) }),
    /** Takes back what was changed since the form was opened. */
    discard: () => {
      setRestored(false);
      if (isDraft) return take(start.content);
      forgetOnDevice(username, start.slug);
      show(stored.current);
      setSaving({ state: 'saved', atMs: null });
    },
    /** Keeps what is written here, over what the server has by now. */
    keepMine: (revision: number) => {
      saver.rebase(revision);
      if (isDraft) saver.goOn();
      else take(latest.current);
    },
    /** What is written here is on the server now, or not wanted any more. */
    settle: (state?: ProjectState) => {
      stored.current = latest.current;
      saver.stop();
      for (const slug of [start.slug, saver.draft?.slug ?? null]) forgetOnDevice(username, slug);
      if (state) saver.rebase(state.revision);
      setRestored(false);
      setSaving({ state: 'saved', atMs: Date.now() });
      forgetReads();
    },
  };
}

export type ProjectForm = ReturnType<typeof useProjectForm>;
