'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ThreadAct } from '#app/_comment/thread-item.tsx';
import { api } from '#app/_trpc/client.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { moderate, moderateOrSay } from './moderate.ts';
import { ReasonSheet } from './reason-sheet.tsx';

/** Pin, lock and hide, for the moderators of the post's chain. What hurts asks for a reason. */
export function ModeratorTools({ page }: { page: PostPage }) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'lock' | 'hide'>();
  const { pinned, locked } = page;
  const address = { slug: page.chain.slug, post: page.slug };

  const setPinned = (to: boolean) => ({
    send: () => api.post.pin.mutate({ ...address, pinned: to }),
    title: to ? 'Post pinned' : 'Post unpinned',
  });
  const unlock = { send: () => api.post.unlock.mutate(address), title: 'Post unlocked' };
  const unhide = { send: () => api.post.unhide.mutate(address), title: 'Post shown again' };
  const act = {
    lock: (reason: string) => ({
      send: () => api.post.lock.mutate({ ...address, reason }),
      title: 'Post locked',
      undo: unlock,
    }),
    hide: (reason: string) => ({
      send: () => api.post.hide.mutate({ ...address, reason }),
      title: 'Post hidden',
      undo: unhide,
    }),
  };
  const pin = () => moderateOrSay(queryClient, address, { ...setPinned(!pinned), undo: setPinned(pinned) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <span role="group" aria-label="Moderate the post" className="inline-flex flex-wrap items-center gap-x-1">
      <ThreadAct onAct={() => void pin()}>{pinned ? 'Unpin' : 'Pin'}</ThreadAct>
      {locked ? (
        <ThreadAct onAct={() => void moderateOrSay(queryClient, address, unlock)}>Unlock</ThreadAct>
      ) : (
        <ThreadAct onAct={() => setAsked('lock')}>Lock</ThreadAct>
      )}
      <ThreadAct onAct={() => setAsked('hide')}>Hide</ThreadAct>
      {asked && (
        <ReasonSheet
          {...words[asked]}
          onSend={(reason) => moderate(queryClient, address, act[asked](reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </span>
  );
}

const words = {
  lock: {
    title: 'Lock this post',
    verb: 'Lock',
    hint: 'It takes no more replies. Its author and the public log are told why.',
  },
  hide: {
    title: 'Hide this post',
    verb: 'Hide',
    hint: 'Nobody sees it any more. Its author and the public log are told why.',
  },
} as const;
