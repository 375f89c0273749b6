'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { ownOfPostQuery, type PostAddress, refreshPost, refreshPosts } from './post-query.ts';

type Place = { queryClient: QueryClient; address: PostAddress; t: Translator<'post'> };

type Act = {
  send: () => Promise<unknown>;
  /** What is said when it is done, and how to take it back. */
  title: string;
  undo?: Act;
};

/** Does what a moderator wants with a post, says so and offers to take it back. Gives what hindered it, if anything. */
export async function moderate(place: Place, act: Act): Promise<string | undefined> {
  const { queryClient, address, t } = place;
  try {
    await act.send();
  } catch (error) {
    return toldOf(error).message;
  }
  const { undo } = act;
  toast({
    title: act.title,
    ...(undo && { action: { name: t('undo'), act: () => void moderateOrSay(place, undo) } }),
  });
  await Promise.all([
    refreshPost(queryClient, address),
    queryClient.invalidateQueries({ queryKey: ownOfPostQuery(queryClient, address).queryKey }),
    refreshPosts(queryClient, address.slug),
  ]);
  return undefined;
}

/** The same where nothing stands by to show what hindered it. */
export async function moderateOrSay(place: Place, act: Act): Promise<void> {
  const problem = await moderate(place, act);
  if (problem) toast({ title: problem });
}
