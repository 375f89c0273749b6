import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { projectQuery } from '#app/_project/project-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { sendingOnce } from '#app/_trpc/sending-once.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import { type ContentField, type ProjectContent, problemsOf } from '#server/project/project-content.input.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import type { Problems } from './content.ts';
import type { ProjectForm, Start } from './use-project-form.ts';

type Round = { problems: Problems; of: ProjectContent; round: number; failure?: string };

/** What is done with a form beside writing in it; each tells what stands in its way, field by field. */
export function usePublishing(form: ProjectForm, start: Start) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [once] = useState(sendingOnce);
  const [{ problems, of, round, failure }, setRound] = useState<Round>({
    problems: {},
    of: form.content,
    round: 0,
  });

  const refuse = (list: { field: string; message: string }[], text?: string) =>
    setRound((before) => ({
      problems: Object.fromEntries(list.map(({ field, message }) => [field as ContentField, message])),
      of: form.content,
      round: before.round + 1,
      ...(text && { failure: text }),
    }));

  const attempt = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setRound((before) => ({ ...before, problems: {}, failure: undefined }) as Round);
    try {
      await work();
    } catch (error) {
      const told = toldOf(error);
      if (told.code === 'EDIT_CONFLICT') form.setSaving({ state: 'conflict', told });
      else if (told.fields) refuse(told.fields);
      else if (told.field && told.field !== 'at')
        refuse([{ field: told.field.split('.')[1] ?? told.field, message: told.message }]);
      else refuse([], told.message);
    } finally {
      setBusy(false);
    }
  };

  /** Goes to the public page, which must show what was just done, whatever was read before. */
  const show = async (state: ProjectState) => {
    form.settle(state);
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await queryClient.fetchQuery({ ...projectQuery(state.slug), staleTime: 0 });
    navigate(`/projects/${state.slug}`, { replace: true });
  };

  /** The draft as the server has it, once it lacks nothing. */
  const ready = async () => {
    const found = problemsIn(form.content);
    if (found.length > 0) return void refuse(found);
    const draft = await form.saver.flush();
    return draft && { slug: draft.slug, revision: draft.revision };
  };

  const close = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.project.mine.pathKey() });
    navigate('/drafts', { replace: true });
  };

  return {
    isBusy,
    problems: left(problems, of, form.content),
    round,
    failure,
    publish: () =>
      attempt(async () => {
        const draft = await ready();
        if (draft) await show(await once(draft, api.project.publish.mutate));
      }),
    schedule: (at: Date) =>
      attempt(async () => {
        const draft = await ready();
        if (!draft) return;
        form.settle(await once({ ...draft, at: at.toISOString() }, api.project.schedule.mutate));
        close();
      }),
    unschedule: () =>
      attempt(async () => {
        await form.saver.flush();
        if (start.slug) await once({ slug: start.slug }, api.project.unschedule.mutate);
        close();
      }),
    save: () =>
      attempt(async () => {
        const found = problemsIn(form.content);
        if (found.length > 0) return refuse(found);
        const { slug, revision } = form.saver.draft ?? { slug: '', revision: 0 };
        await show(await once({ slug, revision, content: form.content }, api.project.edit.mutate));
      }),
    close: () =>
      attempt(async () => {
        await form.saver.flush();
        close();
      }),
  };
}

/** What it lacks, in the page's language. */
const problemsIn = (content: ProjectContent) =>
  problemsOf(content).map(({ field, message }) => ({ field, message: inOwnWords(message) }));

/** The problems that are there still: each goes once its field has been mended, or changed where only the server can tell. */
function left(problems: Problems, of: ProjectContent, content: ProjectContent): Problems {
  const now = new Map(problemsIn(content).map(({ field, message }) => [field, message]));
  const entries = Object.entries(problems) as [ContentField, string][];
  return Object.fromEntries(
    entries.flatMap(([field, message]) => {
      const still = content[field] === of[field] ? message : now.get(field);
      return still ? [[field, still]] : [];
    }),
  );
}
