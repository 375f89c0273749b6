import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import type { Told } from '#app/_trpc/told.ts';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { ProjectState } from '#server/project/project-writes.output.ts';
import { isSame } from './content.ts';
import { copyOnDevice, forgetOnDevice } from './device-copy.ts';

/** A draft as it was written. */
export type DraftWrite = {
  /** The state that it is a change of; a slug of null is a draft that is not on the server yet. */
  from: { slug: string | null; revision: number };
  content: ProjectContent;
};

export type WaitingDraft = WaitingWrite & { input: DraftWrite };

/** How a draft came out that waited: as the server has it, or why it was not taken; null where it was discarded. */
export type DraftOutcome = { write: WaitingDraft } & ({ state: ProjectState } | { problem: string | null });

/** How drafts came out that waited, by their keys, until the form that wrote them has heard of it. */
export const draftOutcomesQuery = () =>
  queryOptions<Record<string, DraftOutcome>>({
    queryKey: ['draft-outcomes'],
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** Saves it, once however often under one key. */
export const sendDraft = ({ from, content }: DraftWrite, idempotencyKey: string): Promise<ProjectState> =>
  api.project.saveDraft.mutate({ ...from, content }, patiently(idempotencyKey));

/** A later one, as a change of what an earlier one has made. */
export const draftAfter = (draft: DraftWrite, { slug, revision }: ProjectState): DraftWrite => ({
  ...draft,
  from: { slug, revision },
});

/** Whether it was published meanwhile, under a name of its own: then it is no draft any more. */
export const isPublicNow = ({ code, slug }: Told, draftSlug: string | null): boolean =>
  code === 'EDIT_CONFLICT' && slug !== undefined && slug !== draftSlug;

/** As it is saved over what it was changed to meanwhile; a new draft where it is none any more. */
export function draftOver(draft: DraftWrite, told: Told): DraftWrite | undefined {
  const { code, revision } = told;
  const isNone = code === 'PROJECT_NOT_FOUND' || isPublicNow(told, draft.from.slug);
  if (code === 'EDIT_CONFLICT' && !isNone && revision !== undefined)
    return { ...draft, from: { ...draft.from, revision } };
  return isNone ? { ...draft, from: { slug: null, revision: 0 } } : undefined;
}

/** All the words of it, for who wants to have them elsewhere. */
export const wordsOfDraft = ({ content }: DraftWrite): string =>
  [
    ...[content.title, content.tagline, content.description, content.story, content.novelty, content.comparison],
    ...[content.demoUrl, content.repositoryUrl, content.videoUrl],
  ]
    .filter((text) => text.trim() !== '')
    .join('\n\n');

/** Tells the form that wrote it, and what is kept or was read of it, how a draft came out that waited. */
export function draftCameOut(queryClient: QueryClient, outcome: DraftOutcome): void {
  const { key, person, input } = outcome.write;
  const isDone = 'state' in outcome || outcome.problem === null;
  const { slug } = input.from;
  // What was written since stays for the form to go on with.
  if (isDone && isSame(copyOnDevice(person, slug).content as ProjectContent, input.content))
    forgetOnDevice(person, slug);
  if ('state' in outcome) forgetReads(queryClient);
  queryClient.setQueryData(draftOutcomesQuery().queryKey, (known) => ({ ...known, [key]: outcome }));
}

/** What was read of one's own projects is not what there is now. */
export function forgetReads(queryClient: QueryClient): void {
  queryClient.removeQueries({ queryKey: trpc.project.forEdit.pathKey(), type: 'inactive' });
  void queryClient.invalidateQueries({ queryKey: trpc.project.mine.pathKey() });
}
