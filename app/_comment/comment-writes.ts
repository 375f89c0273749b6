'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { stanceOf } from '#app/_voice/use-voice.ts';
import type { Comment, CommentWritten } from '#server/comment/comment.output.ts';
import { withComment, withCommentChanged, withoutComment } from './comment-patches.ts';
import { pendingId } from './pending.ts';

export type NewComment = {
  slug: string;
  parentId: string | null;
  depth: number;
  body: string;
  author: Comment['author'];
};

/**
 * Shows a comment at once and sends it. Gives its id, or undefined where it was not taken: then it is gone again and the
 * reason was said. Where nobody answers it stays in sight and waits in the outbox.
 */
export async function postComment(
  queryClient: QueryClient,
  comment: NewComment,
  t: Translator<'comment'>,
): Promise<string | undefined> {
  const { slug } = comment;
  const id = pendingId();
  showPending(queryClient, id, { comment, at: Date.now() });
  const write = { kind: 'comment', thing: slug, input: comment, key: id };
  try {
    const written = await inTurn(slug, () => delivered(queryClient, write, (key) => sendComment(comment, key)));
    showTaken(queryClient, { id, slug }, written);
    announce(t('taken'));
    return written.comment.id;
  } catch (error) {
    if (error instanceof Waiting) {
      announce(t('waits'));
      return id;
    }
    hidePending(queryClient, id);
    toast({ title: t('refused', { why: toldOf(error).message }) });
    return undefined;
  }
}

/** Sends it, once however often under one key. */
export const sendComment = ({ slug, parentId, body }: NewComment, idempotencyKey: string): Promise<CommentWritten> =>
  api.comment.post.mutate({ slug, parentId, body }, patiently(idempotencyKey));

/** Shows a comment that is under way, in its place. */
export function showPending(
  queryClient: QueryClient,
  id: string,
  { comment: { slug, ...comment }, at }: { comment: NewComment; at: number },
): void {
  const none = { upCount: 0, downCount: 0, editedAt: null, deleted: false, hidden: false };
  const pending = { id, ...comment, createdAt: new Date(at).toISOString(), ...none };
  ownWritesOf(queryClient).show(id, withComment(slug, pending));
}

/** Puts the comment that the server has taken in the place of the one that was under way. */
export function showTaken(
  queryClient: QueryClient,
  { id, slug }: { id: string; slug: string },
  { comment, standing }: CommentWritten,
): void {
  const taken = withComment(slug, comment);
  ownWritesOf(queryClient).settle(id, (data) => taken(withoutComment(id)(data)));
  stanceOf(queryClient, slug).learn(standing);
}

export const hidePending = (queryClient: QueryClient, id: string): void =>
  ownWritesOf(queryClient).settle(id, withoutComment(id));

export type Own = { queryClient: QueryClient; slug: string; comment: Comment; t: Translator<'comment'> };

/** Takes it from sight at once, and offers to take that back. */
export async function removeComment(own: Own): Promise<void> {
  const { comment, t } = own;
  const { id } = comment;
  const isGone = await change(own, {
    fields: { deleted: true, body: '', author: null },
    send: () => api.comment.delete.mutate({ id }, patiently()),
    refused: t('notRemoved'),
  });
  if (!isGone) return;
  const gone = { ...comment, deleted: true, body: '', author: null };
  const undo = () =>
    change(
      { ...own, comment: gone },
      {
        fields: comment,
        send: () => api.comment.restore.mutate({ id }, patiently()),
        refused: t('notBack'),
      },
    );
  toast({ title: t('removed'), action: { name: t('undo'), act: () => void undo() } });
}

type Change = { fields: Partial<Comment>; send: () => Promise<CommentWritten>; refused: string };

async function change({ queryClient, slug, comment }: Own, { fields, send, refused }: Change): Promise<boolean> {
  const { id } = comment;
  const writes = ownWritesOf(queryClient);
  const key = `comment:${id}`;
  writes.show(key, withCommentChanged(id, fields));
  try {
    const written = await inTurn(slug, send);
    writes.settle(key, withCommentChanged(id, written.comment));
    stanceOf(queryClient, slug).learn(written.standing);
    return true;
  } catch (error) {
    writes.settle(key, withCommentChanged(id, comment));
    toast({ title: `${refused} ${toldOf(error).message}` });
    return false;
  }
}
