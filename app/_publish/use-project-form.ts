import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import type { Told } from '#app/_trpc/told.ts';
import type { ProjectForEdit } from '#server/project/own-projects.output.ts';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import { isSame } from './content.ts';
import { forgetOnDevice, keepOnDevice } from './device-copy.ts';
import { DraftInOutbox } from './draft-in-outbox.ts';
import { DraftSaver, type Saving } from './draft-saver.ts';
import { type DraftWrite, draftOutcomesQuery, forgetReads, isPublicNow, type WaitingDraft } from './draft-write.ts';
import { keptOnDevice } from './kept-copy.ts';
import { useT } from './t.ts';

/** What a form starts from; a slug of null is a project that is not on the server yet. */
export type Start = Pick<ProjectForEdit, 'status' | 'revision' | 'scheduledAt' | 'content' | 'thumbnails'> & {
  slug: string | null;
};

export type FormOptions = {
  /** Called with the name of a draft once the server has it. */
  onMade?: ((slug: string) => void) | undefined;
  /** Reads what the server has by now, and begins anew with that. */
  onReload: () => void;
};

type Change = Partial<ProjectContent> | ((content: ProjectContent) => Partial<ProjectContent>);

/**
 * A form's content, kept on the device until the server has it. A draft goes there by itself; what is public only when its
 * owner says so.
 */
export function useProjectForm(start: Start, { onMade, onReload }: FormOptions) {
  const t = useT();
  const username = useMe()?.username ?? '';
  const queryClient = useQueryClient();
  const [content, setContent] = useState(start.content);
  const [isRestored, setRestored] = useState(false);
  const [saving, showSaving] = useState<Saving>({ state: 'saved', atMs: null });
  /** The same, for what was begun before it was shown. */
  const savingNow = useRef(saving);
  const setSaving = (next: Saving) => {
    savingNow.current = next;
    showSaving(next);
  };
  const isDraft = start.status === 'draft' || start.status === 'scheduled';
  /** What is shown, and what the server has. */
  const latest = useRef(start.content);
  const stored = useRef(start.content);

  const [inOutbox] = useState(() => new DraftInOutbox(queryClient));
  /** Until it is known what waits since an earlier page, nothing is saved over it. */
  const restored = useRef<Promise<void>>(undefined);
  /** A form that was left hears of it once it is shown again, so that it leads nobody back. */
  const isShown = useRef(false);

  const keep = (next: ProjectContent) => {
    const { slug = null, revision = 0 } = saver.draft ?? {};
    keepOnDevice(username, slug, { content: next, revision, ...(slug === null && { sent: saver.sent }) });
  };
  const nowStored = (wanted: ProjectContent, slug: string | null, state: ProjectState) => {
    stored.current = wanted;
    forgetOnDevice(username, slug);
    if (!isSame(latest.current, wanted)) keepOnDevice(username, state.slug, { ...state, content: latest.current });
  };

  const [saver] = useState(
    () =>
      new DraftSaver({
        draft: start.slug === null ? null : { slug: start.slug, revision: start.revision },
        onSaving: setSaving,
        save: async (draft, wanted, key) => {
          await restored.current;
          const slug = draft?.slug ?? null;
          const from = { slug, revision: draft?.revision ?? 0 };
          if (slug === null) keep(latest.current);
          const state = await inOutbox.deliver({ from, content: wanted }, key);
          nowStored(wanted, slug, state);
          return state;
        },
        hurry: () => inOutbox.sendNow().then(() => isShown.current && learn()),
        onSaved: ({ slug }) => {
          forgetReads(queryClient);
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
    keep(next);
    if (isDraft) saver.change(next);
    else setSaving(isSame(next, stored.current) ? { state: 'saved', atMs: null } : { state: 'waiting' });
  };

  /** What the outbox has made of what waited there. */
  const learn = () => {
    const outcome = inOutbox.takeOutcome();
    if (!outcome) return;
    const { input } = outcome.write;
    if ('state' in outcome) {
      nowStored(input.content, input.from.slug, outcome.state);
      saver.taken(outcome.state, input.content);
    } else if (outcome.problem === null) saver.letGo();
    else saver.refused(input.content, refusalOf(outcome.write, outcome.problem));
  };
  const outcomes = useQuery(draftOutcomesQuery()).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one came out, and when the form is shown again
  useEffect(learn, [outcomes]);

  /** Goes on with what waits in the outbox since an earlier page. */
  const goOnWith = (write: WaitingDraft) => {
    const { input, problem } = write;
    if (latest.current === start.content) {
      show(input.content);
      setRestored(true);
    }
    saver.rebase(input.from.revision);
    if (problem !== null) saver.refused(latest.current, refusalOf(write, problem));
    else if (isSame(latest.current, input.content)) saver.keep();
    else take(latest.current);
  };
  const restore = async () => {
    const kept = keptOnDevice(username, start.slug);
    const isOther = kept !== undefined && !isSame(kept.content, latest.current);
    if (isOther) {
      setRestored(true);
      show(kept.content);
    }
    const waits = isDraft ? await inOutbox.find(username, saver.draft?.slug ?? null).catch(() => undefined) : undefined;
    if (waits) return goOnWith(waits);
    if (!isOther) return;
    if (kept.sent) saver.resend(kept.sent);
    if (kept.revision === start.revision) return take(latest.current);
    // The server has had another state since: which of the two it is to be is for its owner to say.
    if (isDraft) saver.change(latest.current);
    saver.stop();
    const message = t('changedSince');
    setSaving({
      state: 'conflict',
      told: { code: 'EDIT_CONFLICT', message, mayHelp: false, revision: start.revision },
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is opened
  useEffect(() => {
    restored.current = restore();
  }, []);

  useEffect(() => {
    const flush = () => void (isDraft && saver.flush());
    isShown.current = true;
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      isShown.current = false;
      flush();
    };
  }, [isDraft, saver]);

  return {
    content,
    saving,
    saver,
    isDraft,
    isRestored,
    savingNow: () => savingNow.current,
    setSaving,
    set: (change: Change) => {
      // From now on there is more to lose than what came back.
      setRestored(false);
      take({ ...latest.current, ...(typeof change === 'function' ? change(latest.current) : change) });
    },
    /** Takes back what was changed since the form was opened. */
    discard: () => {
      setRestored(false);
      if (isDraft) return take(start.content);
      forgetOnDevice(username, start.slug);
      show(stored.current);
      setSaving({ state: 'saved', atMs: null });
    },
    /**
     * Keeps what is written here, over what the server has by now. Where that is public it goes on in the form of that,
     * which finds it on this device.
     */
    keepMine: (revision: number) => {
      saver.rebase(revision);
      if (isDraft && 'told' in saving && isPublicNow(saving.told, saver.draft?.slug ?? null)) {
        keep(latest.current);
        onReload();
      } else if (isDraft) saver.goOn();
      else take(latest.current);
    },
    /** What is written here is on the server now, or not wanted any more. */
    settle: (state?: ProjectState) => {
      stored.current = latest.current;
      saver.stop();
      for (const slug of [start.slug, saver.draft?.slug ?? null]) forgetOnDevice(username, slug);
      void inOutbox.forget();
      if (state) saver.rebase(state.revision);
      setRestored(false);
      setSaving({ state: 'saved', atMs: Date.now() });
      forgetReads(queryClient);
    },
  };
}

export type ProjectForm = ReturnType<typeof useProjectForm>;

/** Why the outbox could not save it, for whoever writes it. */
function refusalOf({ input, over }: WaitingDraft, message: string): Told {
  const { slug, revision } = (over as DraftWrite | undefined)?.from ?? {};
  const isConflict = slug !== undefined && slug === input.from.slug;
  return { code: isConflict ? 'EDIT_CONFLICT' : 'REFUSED', message, mayHelp: false, ...(isConflict && { revision }) };
}
