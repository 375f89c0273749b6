'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ThreadAct } from '#app/_comment/thread-item.tsx';
import { api } from '#app/_trpc/client.ts';
import type { PostPage } from '#server/post/post.output.ts';
import { moderate, moderateOrSay } from './moderate.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { useT } from './t.ts';

/** Pin, lock and hide, for the moderators of the post's chain. What hurts asks for a reason. */
export function ModeratorTools({ page }: { page: PostPage }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'lock' | 'hide'>();
  const { pinned, locked } = page;
  const address = { slug: page.chain.slug, post: page.slug };
  const place = { queryClient, address, t };

  const setPinned = (to: boolean) => ({
    send: () => api.post.pin.mutate({ ...address, pinned: to }),
    title: to ? t('pinnedNow') : t('unpinned'),
  });
  const unlock = { send: () => api.post.unlock.mutate(address), title: t('unlocked') };
  const unhide = { send: () => api.post.unhide.mutate(address), title: t('unhidden') };
  const act = {
    lock: (reason: string) => ({
      send: () => api.post.lock.mutate({ ...address, reason }),
      title: t('lockedNow'),
      undo: unlock,
    }),
    hide: (reason: string) => ({
      send: () => api.post.hide.mutate({ ...address, reason }),
      title: t('hiddenNow'),
      undo: unhide,
    }),
  };
  const pin = () => moderateOrSay(place, { ...setPinned(!pinned), undo: setPinned(pinned) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <span role="group" aria-label={t('moderate')} className="inline-flex flex-wrap items-center gap-x-1">
      <ThreadAct onAct={() => void pin()}>{pinned ? t('unpin') : t('pin')}</ThreadAct>
      {locked ? (
        <ThreadAct onAct={() => void moderateOrSay(place, unlock)}>{t('unlock')}</ThreadAct>
      ) : (
        <ThreadAct onAct={() => setAsked('lock')}>{t('lock')}</ThreadAct>
      )}
      <ThreadAct onAct={() => setAsked('hide')}>{t('hide')}</ThreadAct>
      {asked && (
        <ReasonSheet
          title={t(`${asked}-title`)}
          verb={t(asked)}
          hint={t(`${asked}-hint`)}
          onSend={(reason) => moderate(place, act[asked](reason))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </span>
  );
}
