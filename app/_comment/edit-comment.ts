import type { QueryClient } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import { heldWaiting } from '#app/_outbox/waiting-query.ts';
import { forgetWrite } from '#app/_outbox/waiting-writes.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { toast } from '#app/_ui/toast.ts';
import { keepText, keptText } from '#app/_ui/use-draft.ts';
import { changeIn, withFields } from '#app/_voice/change-in.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { seenAfterMs } from '#app/_voice/stance.ts';
import { stanceOf } from '#app/_voice/use-voice.ts';
import type { Comment, CommentWritten } from '#server/comment/comment.output.ts';
import { withCommentChanged } from './comment-patches.ts';
import type { Own } from './comment-writes.ts';
import { editOf, isEditOf } from './pending.ts';

type Words = Pick<Comment, 'body' | 'editedAt'>;

/** Other words for an own comment. */
export type CommentEdit = {
  slug: string;
  id: string;
  value: string;
  /** Those that they are to replace; undefined where they are to stand whatever stands there by then. */
  from?: Words;
};

/**
 * Shows other words of an own comment at once and sends them. Gives false where they were not taken; then the old ones
 * stand again. Where nobody answers the new ones stay in sight and wait in the outbox.
 */
export async function editComment({ queryClient, slug, comment, t }: Own, value: string): Promise<boolean> {
  const { id, body, editedAt } = comment;
  let edit: CommentEdit = { slug, id, value, from: { body, editedAt } };
  showEdit(queryClient, edit, Date.now());
  try {
    const written = await inTurn(slug, async () => {
      const before = waitingBefore(queryClient, comment);
      // What was refused is known to be otherwise by now; what still waits is to replace what stood there before it.
      if (before?.problem === null) edit = { ...edit, from: (before.input as CommentEdit).from };
      const write = { ...editOf(id), input: edit, follows: before?.key };
      const answer = await delivered(queryClient, write, (key) => sendEdit(edit, key));
      if (before) await forgetWrite(queryClient, before.key);
      return answer;
    });
    showEdited(queryClient, edit, written);
    return true;
  } catch (error) {
    if (error instanceof Waiting) {
      announce(t('waits'));
      return true;
    }
    undoEdit(queryClient, edit);
    toast({ title: `${t('notChanged')} ${toldOf(error).message}` });
    return false;
  }
}

/** What waits that these words were written over: those that are shown, or that the server has refused. */
const waitingBefore = (queryClient: QueryClient, { id, body }: Comment) =>
  lastEdit(queryClient, id, ({ value }, problem) => problem !== null || value === body);

function lastEdit(
  queryClient: QueryClient,
  id: string,
  isIt: (edit: CommentEdit, problem: string | null) => boolean,
): WaitingWrite | undefined {
  return heldWaiting(queryClient).findLast(
    (write) => isEditOf(id, write) && isIt(write.input as CommentEdit, write.problem),
  );
}

/** Sends it, once however often under one key. */
export const sendEdit = ({ id, value, from }: CommentEdit, idempotencyKey: string): Promise<CommentWritten> =>
  api.comment.edit.mutate({ id, body: value, from: from?.body }, patiently(idempotencyKey));

/** Shows words that are under way. */
export function showEdit(queryClient: QueryClient, { id, value }: CommentEdit, at: number): void {
  const fields = { body: value, editedAt: new Date(at).toISOString() };
  ownWritesOf(queryClient).show(shownAs(id), withCommentChanged(id, fields));
}

/** Shows the comment as the server has it, once it has taken an edit; or what was written over that and still waits. */
export function showEdited(
  queryClient: QueryClient,
  { slug, id, value }: CommentEdit,
  { comment, standing }: CommentWritten,
): void {
  const later = lastEdit(queryClient, id, (edit, problem) => problem === null && edit.value !== value);
  ownWritesOf(queryClient).settle(shownAs(id), withCommentChanged(id, comment));
  if (later) showEdit(queryClient, later.input as CommentEdit, later.at);
  stanceOf(queryClient, slug).learn(standing);
  forgetText({ id, value });
}

/** What the server refused is what the form begins with, should its writer open it; the comment is read as it is by now. */
export function editRefused(queryClient: QueryClient, edit: CommentEdit, problem: string | null): void {
  undoEdit(queryClient, edit);
  if (problem === null) forgetText(edit);
  else {
    keepText(formOf(edit.id), edit.value);
    setTimeout(() => readAnew(queryClient), seenAfterMs);
  }
}

function undoEdit(queryClient: QueryClient, { id, value, from }: CommentEdit): void {
  const isShown = (thing: object): thing is Comment =>
    'id' in thing && thing.id === id && 'depth' in thing && (thing as Comment).body === value;
  ownWritesOf(queryClient).settle(shownAs(id), (data) =>
    changeIn(data, isShown, (comment) => withFields(comment, from ?? {})),
  );
  readAnew(queryClient);
}

const readAnew = (queryClient: QueryClient): void =>
  void queryClient.invalidateQueries({ queryKey: trpc.project.bySlug.pathKey() });

function forgetText({ id, value }: Pick<CommentEdit, 'id' | 'value'>): void {
  if (keptText(formOf(id)) === value) keepText(formOf(id), '');
}

const shownAs = (id: string): string => `comment-edit:${id}`;

const formOf = (id: string): string => `edit-${id}`;
