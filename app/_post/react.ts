'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { inTurn } from '#app/_voice/in-turn.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { Wish } from '#app/_voice/wish.ts';
import type { PostReaction } from '#db/vocabulary.ts';
import { withOwnReaction, withReactionCount } from './post-patches.ts';
import type { PostAddress } from './post-query.ts';

/** 1 where somebody has reacted so. */
type Stance = 0 | 1;
type Reaction = { wish: Wish<Stance> /** Of others. */; others: number };

const known = new WeakMap<QueryClient, Map<string, Reaction>>();

export type Reacting = PostAddress & {
  replyId: string | null;
  kind: PostReaction;
  count: number;
  has: boolean;
  t: Translator<'post'>;
};

/** Reacts, or takes it back: shows at once wherever it is held, and is as it was where it fails. */
export function toggleReaction(queryClient: QueryClient, seen: Reacting): void {
  const reactions = known.get(queryClient) ?? new Map<string, Reaction>();
  known.set(queryClient, reactions);
  const { slug, post, replyId, kind, count, has } = seen;
  const key = `reaction:${replyId ?? `${slug}/${post}`}:${kind}`;
  const reaction = reactions.get(key) ?? newReaction(queryClient, key, seen);
  reactions.set(key, reaction);
  if (!reaction.wish.isPending) {
    reaction.others = count - Number(has);
    reaction.wish.known = has ? 1 : 0;
  }
  void reaction.wish.want(has ? 0 : 1);
}

function newReaction(queryClient: QueryClient, key: string, { slug, post, replyId, kind, t }: Reacting): Reaction {
  const writes = ownWritesOf(queryClient);
  const target = { slug, post, replyId };
  const reaction: Reaction = {
    others: 0,
    wish: new Wish<Stance>(0, {
      turn: (job) => inTurn(`post:${slug}/${post}`, job),
      send: async (value) => {
        const answer = await api.post.react.mutate({ ...target, kind, reacts: value === 1 }, patiently());
        reaction.others = answer.reactions[kind] - value;
        return value;
      },
      show: () => {
        const stance = reaction.wish.shown ?? 0;
        const counted = withReactionCount(target, { kind, count: reaction.others + stance });
        const marked = withOwnReaction(target, kind, stance === 1);
        writes[reaction.wish.isPending ? 'show' : 'settle'](key, (data) => marked(counted(data)));
      },
      failed: (error, value) => {
        const { message, mayHelp } = toldOf(error);
        const retry = { name: t('retry'), act: () => void reaction.wish.want(value) };
        toast({ title: t('reactionNotKept', { reason: message }), ...(mayHelp && { action: retry }) });
      },
    }),
  };
  return reaction;
}
