'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { delivered } from '#app/_outbox/delivered.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { oneEach } from '#app/_voice/one-each.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { movedBy, type VoteValue } from '#app/_voice/stance.ts';
import { Wish } from '#app/_voice/wish.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import { withCommentChanged, withOwnVote } from './comment-patches.ts';

type Counts = Pick<Comment, 'upCount' | 'downCount'>;
type CommentVote = {
  wish: Wish<VoteValue>;
  counts: Counts;
  /** In the words of whoever wanted it last. */
  tell?: (error: unknown, value: VoteValue) => void;
};

const votes = oneEach<CommentVote>();

type Seen = { comment: Comment; value: number; wanted: VoteValue };

/** Votes on a comment: shows at once wherever the comment is held, and is as it was where it fails. */
export function voteOnComment(
  queryClient: QueryClient,
  { comment, value, wanted }: Seen,
  t: Translator<'comment'>,
): void {
  const vote = commentVoteOf(queryClient, comment);
  if (!vote.wish.isPending) {
    vote.counts = comment;
    vote.wish.known = value as VoteValue;
  }
  vote.tell = (error, lost) => {
    const { message, mayHelp } = toldOf(error);
    const retry = { name: t('retry'), act: () => void vote.wish.want(lost) };
    toast({ title: t('voteLost', { why: message }), ...(mayHelp && { action: retry }) });
  };
  void vote.wish.want(wanted);
}

/** Sends it, once however often under one key. */
export const sendCommentVote = ({ id, value }: { id: string; value: VoteValue }, idempotencyKey: string) =>
  api.comment.vote.mutate({ id, value }, patiently(idempotencyKey));

export function commentVoteOf(queryClient: QueryClient, comment: Pick<Comment, 'id'> & Counts): CommentVote {
  return votes(queryClient, comment.id, () => newVote(queryClient, comment));
}

function newVote(queryClient: QueryClient, { id, upCount, downCount }: Pick<Comment, 'id'> & Counts): CommentVote {
  const writes = ownWritesOf(queryClient);
  const vote: CommentVote = {
    counts: { upCount, downCount },
    wish: new Wish<VoteValue>(0, {
      turn: (job) => inTurn(`comment:${id}`, job),
      send: async (value) => {
        const input = { id, value, from: vote.wish.known };
        const write = { kind: 'comment-vote', thing: `comment:${id}`, input };
        const answer = await delivered(queryClient, write, (key) => sendCommentVote(input, key));
        vote.counts = answer;
        return answer.value as VoteValue;
      },
      show: () => {
        const counted = withCommentChanged(id, movedBy(vote.wish, vote.counts));
        const marked = withOwnVote(id, vote.wish.shown ?? 0);
        writes[vote.wish.isPending ? 'show' : 'settle'](`comment-vote:${id}`, (data) => marked(counted(data)));
      },
      failed: (error, value) => vote.tell?.(error, value),
    }),
  };
  return vote;
}
