'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { postHref } from './post-link.tsx';
import { type PostAddress, refreshPost, refreshPosts } from './post-query.ts';
import { postsHref } from './posts-address.ts';

type Removal = {
  t: Translator<'post'>;
  queryClient: QueryClient;
  navigate: ReturnType<typeof useNavigate>;
  address: PostAddress;
};

/** Removes an own post, goes back to its chain, and offers to take that back. */
export async function removePost({ t, queryClient, navigate, address }: Removal): Promise<void> {
  const write = async (send: () => Promise<unknown>, refused: (reason: string) => string) => {
    try {
      await send();
    } catch (error) {
      toast({ title: refused(toldOf(error).message) });
      return false;
    }
    await refreshPost(queryClient, address, 'none');
    void refreshPosts(queryClient, address.slug);
    return true;
  };
  if (
    !(await write(
      () => api.post.delete.mutate(address),
      (reason) => t('postNotRemoved', { reason }),
    ))
  )
    return;
  navigate(postsHref(address.slug));
  const undo = async () => {
    const isBack = await write(
      () => api.post.restore.mutate(address),
      (reason) => t('postNotBack', { reason }),
    );
    if (isBack) navigate(postHref(address));
  };
  toast({ title: t('postRemoved'), action: { name: t('undo'), act: () => void undo() } });
}
