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
import { type Problems, refusedOf } from './content.ts';
import type { Saving } from './draft-saver.ts';
import { useSavingWords } from './save-state.tsx';
import type { ProjectForm, Start } from './use-project-form.ts';

type Round = {
  problems: Problems;
  of: ProjectContent;
  round: number;
  failure?: string;
  /** What is written could not be saved, which had to come first. */
  isUnsaved?: boolean;
};

/** What is done with a form beside writing in it; each tells what stands in its way, field by field. */
export function usePublishing(form: ProjectForm, start: Start) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [once] = useState(sendingOnce);
  const [{ problems, of, round, failure, isUnsaved }, setRound] = useState<Round>({
    problems: {},
    of: form.content,
    round: 0,
  });

  const wordsOf = useSavingWords(form.isDraft);
  const refuse = (found: Problems, otherwise: Pick<Round, 'failure' | 'isUnsaved'> = {}) =>
    setRound((before) => ({
      problems: found,
      of: form.content,
      round: before.round + 1,
      ...(!isAny(found) && otherwise),
    }));
  const refuseUnsaved = () => {
    const saving = form.savingNow();
    refuse('told' in saving ? refusedOf(saving.told) : {}, { isUnsaved: true });
  };

  const attempt = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setRound(({ of, round }) => ({ problems: {}, of, round }));
    try {
      await work();
    } catch (error) {
      const told = toldOf(error);
      if (told.code === 'EDIT_CONFLICT') {
        form.setSaving({ state: 'conflict', told });
        refuse({});
      } else refuse(refusedOf(told), { failure: told.message });
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
    if (isAny(found)) return void refuse(found);
    const draft = await form.saver.flush();
    if (!draft) return void refuseUnsaved();
    return { slug: draft.slug, revision: draft.revision };
  };

  const close = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.project.mine.pathKey() });
    navigate('/drafts', { replace: true });
  };

  const { saving } = form;
  const standing = left(problems, of, form.content);
  return {
    isBusy,
    problems: standing,
    /** With what a save was refused for that nobody has pressed for, which is said at its field alone. */
    atFields: { ...(saving.state === 'failed' && refusedOf(saving.told)), ...standing },
    round,
    failure: isUnsaved && isHeld(saving) ? wordsOf(saving) : failure,
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
        if (isAny(found)) return refuse(found);
        const { slug, revision } = form.saver.draft ?? { slug: '', revision: 0 };
        await show(await once({ slug, revision, content: form.content }, api.project.edit.mutate));
      }),
    close: () =>
      attempt(async () => {
        await form.saver.flush();
        if (form.saver.isUnsaved) return refuseUnsaved();
        close();
      }),
  };
}

/** Whether it is said beside the buttons: a conflict has a notice of its own. */
const isHeld = ({ state }: Saving) => state === 'kept' || state === 'failed';

const isAny = (problems: Problems) => Object.keys(problems).length > 0;

/** What it lacks, in the page's language. */
const problemsIn = (content: ProjectContent): Problems =>
  Object.fromEntries(problemsOf(content).map(({ field, message }) => [field, inOwnWords(message)]));

/** The problems that are there still: each goes once its field has been mended, or changed where only the server can tell. */
function left(problems: Problems, of: ProjectContent, content: ProjectContent): Problems {
  const now = problemsIn(content);
  const entries = Object.entries(problems) as [ContentField, string][];
  return Object.fromEntries(
    entries.flatMap(([field, message]) => {
      const still = content[field] === of[field] ? message : now[field];
      return still ? [[field, still]] : [];
    }),
  );
}
