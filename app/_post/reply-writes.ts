'use client';

import type { QueryClient } from '@tanstack/react-query';
import { pendingId } from '#app/_comment/pending.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import type { Reply, ReplyWritten } from '#server/post/post.output.ts';
import { withoutReply, withPostChanged, withReply, withReplyChanged } from './post-patches.ts';
import type { PostAddress } from './post-query.ts';

const none = {
  reactionCount: 0,
  reactions: { like: 0, insightful: 0, thanks: 0, celebrate: 0 },
  editedAt: null,
  deleted: false,
  hidden: false,
};

type Words = Translator<'post'>;
type NewReply = PostAddress & Pick<Reply, 'parentId' | 'depth' | 'body' | 'author'>;

/** Shows a reply at once and sends it. False where it was not taken: then it is gone again and the reason was said. */
export async function writeReply(queryClient: QueryClient, reply: NewReply, t: Words): Promise<boolean> {
  const { slug, post, parentId, body } = reply;
  const address = { slug, post };
  const id = pendingId();
  const writes = ownWritesOf(queryClient);
  const { depth, author } = reply;
  writes.show(
    id,
    withReply(address, { ...none, id, parentId, depth, body, author, createdAt: new Date().toISOString() }),
  );
  try {
    const written = await inTurn(turnOf(address), () =>
      api.post.reply.mutate({ slug, post, parentId, body }, patiently(id)),
    );
    const taken = withReply(address, written.reply);
    const counted = countedBy(address, written);
    writes.settle(id, (data) => counted(taken(withoutReply(address, id)(data))));
    announce(t('replyThere'));
    return true;
  } catch (error) {
    writes.settle(id, withoutReply(address, id));
    toast({ title: t('replyNotTaken', { reason: toldOf(error).message }) });
    return false;
  }
}

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

const countedBy = (address: PostAddress, { replyCount, lastActivityAt }: ReplyWritten) =>
  withPostChanged(address, { replyCount, lastActivityAt });

const turnOf = ({ slug, post }: PostAddress): string => `post:${slug}/${post}`;
