'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { toggle } from '#app/_voice/counted-switch.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import type { PostReaction } from '#db/vocabulary.ts';
import { withOwnReaction, withReactionCount } from './post-patches.ts';
import type { PostAddress } from './post-query.ts';

export type Reacting = PostAddress & {
  replyId: string | null;
  kind: PostReaction;
  count: number;
  has: boolean;
  t: Translator<'post'>;
};

/** Reacts, or takes it back: shows at once wherever it is held, and is as it was where it fails. */
export function toggleReaction(queryClient: QueryClient, { slug, post, replyId, kind, count, has, t }: Reacting): void {
  const writes = ownWritesOf(queryClient);
  const target = { slug, post, replyId };
  const key = `reaction:${replyId ?? `${slug}/${post}`}:${kind}`;
  toggle(queryClient, key, {
    isOn: has,
    count,
    turn: `post:${slug}/${post}`,
    send: async (reacts) => (await api.post.react.mutate({ ...target, kind, reacts }, patiently())).reactions[kind],
    show: ({ isOn, count, isPending }) => {
      const counted = withReactionCount(target, { kind, count });
      const marked = withOwnReaction(target, kind, isOn);
      writes[isPending ? 'show' : 'settle'](key, (data) => marked(counted(data)));
    },
    failed: (error, retry) => {
      const { message, mayHelp } = toldOf(error);
      const action = { name: t('retry'), act: retry };
      toast({ title: t('reactionNotKept', { reason: message }), ...(mayHelp && { action }) });
    },
  });
}
