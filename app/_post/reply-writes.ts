'use client';

import type { QueryClient } from '@tanstack/react-query';
import { pendingId } from '#app/_comment/pending.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { copied } from '#app/_ui/clipboard.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import type { Reply, ReplyWritten } from '#server/post/post.output.ts';
import { withoutReply, withPostChanged, withReply, withReplyChanged } from './post-patches.ts';
import { ownOfPostQuery, type PostAddress, refreshPost } from './post-query.ts';

const none = {
  reactionCount: 0,
  reactions: { like: 0, insightful: 0, thanks: 0, celebrate: 0 },
  editedAt: null,
  deleted: false,
  hidden: false,
};

type Words = Translator<'post'>;
export type NewReply = PostAddress & Pick<Reply, 'parentId' | 'depth' | 'body' | 'author'>;

/**
 * Shows a reply at once and sends it. False where it was not taken: then it is gone again and the reason was said. Where
 * nobody answers it stays in sight and waits in the outbox.
 */
export async function writeReply(queryClient: QueryClient, reply: NewReply, t: Words): Promise<boolean> {
  const id = pendingId();
  const thing = turnOf(reply);
  showPendingReply(queryClient, id, { reply, at: Date.now() });
  try {
    const write = { kind: 'reply', thing, input: reply, key: id };
    const written = await inTurn(thing, () => delivered(queryClient, write, (key) => sendReply(reply, key)));
    showTakenReply(queryClient, { id, reply }, written);
    announce(t('replyThere'));
    return true;
  } catch (error) {
    if (error instanceof Waiting) {
      announce(t('replyWaits'));
      return true;
    }
    hideReply(queryClient, { id, reply });
    const { code, message } = toldOf(error);
    const title = t('replyNotTaken', { reason: message });
    if (!isOver(code)) toast({ title });
    else {
      // The form it is in may go with the post.
      toast({ title, action: { name: t('copyReply'), act: () => void copied(reply.body) } });
      readAgain(queryClient, reply);
    }
    return false;
  }
}

/** Sends it, once however often under one key. */
export const sendReply = ({ slug, post, parentId, body }: NewReply, idempotencyKey: string): Promise<ReplyWritten> =>
  api.post.reply.mutate({ slug, post, parentId, body }, patiently(idempotencyKey));

/** Shows a reply that is under way, in its place. */
export function showPendingReply(
  queryClient: QueryClient,
  id: string,
  { reply: { slug, post, ...reply }, at }: { reply: NewReply; at: number },
): void {
  const pending = { ...none, id, ...reply, createdAt: new Date(at).toISOString() };
  ownWritesOf(queryClient).show(id, withReply({ slug, post }, pending));
}

type Shown = { id: string; reply: PostAddress };

/** Puts the reply that the server has taken in the place of the one that was under way. */
export function showTakenReply(queryClient: QueryClient, { id, reply }: Shown, written: ReplyWritten): void {
  const taken = withReply(reply, written.reply);
  const counted = countedBy(reply, written);
  ownWritesOf(queryClient).settle(id, (data) => counted(taken(withoutReply(reply, id)(data))));
}

export const hideReply = (queryClient: QueryClient, { id, reply }: Shown): void =>
  ownWritesOf(queryClient).settle(id, withoutReply(reply, id));

type Own = { t: Words; queryClient: QueryClient; address: PostAddress; reply: Reply };

/** Gives false where it was not taken; then the old words stand again. */
export function editReply(own: Own, body: string): Promise<boolean> {
  return change(own, {
    fields: { body, editedAt: new Date().toISOString() },
    send: () => api.post.editReply.mutate({ id: own.reply.id, body }, patiently()),
    refused: (reason) => own.t('changeNotTaken', { reason }),
  });
}

/** Takes it from sight at once, and offers to take that back. */
export async function removeReply({ t, queryClient, address, reply }: Own): Promise<void> {
  const { id } = reply;
  const empty = { deleted: true, body: '', author: null };
  const isGone = await change(
    { t, queryClient, address, reply },
    {
      fields: empty,
      send: () => api.post.deleteReply.mutate({ id }, patiently()),
      refused: (reason) => t('replyNotRemoved', { reason }),
    },
  );
  if (!isGone) return;
  const undo = () =>
    change(
      { t, queryClient, address, reply: { ...reply, ...empty } },
      {
        fields: reply,
        send: () => api.post.restoreReply.mutate({ id }, patiently()),
        refused: (reason) => t('replyNotBack', { reason }),
      },
    );
  toast({ title: t('replyRemoved'), action: { name: t('undo'), act: () => void undo() } });
}

type Change = { fields: Partial<Reply>; send: () => Promise<ReplyWritten>; refused: (reason: string) => string };

async function change({ queryClient, address, reply }: Own, { fields, send, refused }: Change): Promise<boolean> {
  const writes = ownWritesOf(queryClient);
  const key = `reply:${reply.id}`;
  writes.show(key, withReplyChanged(reply.id, fields));
  try {
    const written = await inTurn(turnOf(address), send);
    const changed = withReplyChanged(reply.id, written.reply);
    const counted = countedBy(address, written);
    writes.settle(key, (data) => counted(changed(data)));
    return true;
  } catch (error) {
    writes.settle(key, withReplyChanged(reply.id, reply));
    toast({ title: refused(toldOf(error).message) });
    return false;
  }
}

/** Whether nothing can be said to the post any more, since it was locked, hidden or removed. */
const isOver = (code: string): boolean => code === 'POST_LOCKED' || code === 'POST_NOT_FOUND';

/** Shows what became of it meanwhile, and to its author why. */
function readAgain(queryClient: QueryClient, address: PostAddress): void {
  void refreshPost(queryClient, address);
  void queryClient.invalidateQueries({ queryKey: ownOfPostQuery(queryClient, address).queryKey });
}

const countedBy = (address: PostAddress, { replyCount, lastActivityAt }: ReplyWritten) =>
  withPostChanged(address, { replyCount, lastActivityAt });

const turnOf = ({ slug, post }: PostAddress): string => `post:${slug}/${post}`;
