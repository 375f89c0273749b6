'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { prefetchBadge } from '#app/_badge/badge-query.ts';
import { eventQuery, prefetchEvent } from '#app/_event/event-query.ts';
import { prefetchThread } from '#app/_message/thread-query.ts';
import { postQuery, prefetchPost, privatePostQuery } from '#app/_post/post-query.ts';
import { prefetchProfile, profileQuery } from '#app/_profile/profile-query.ts';
import { prefetchProject, projectQuery } from '#app/_project/project-query.ts';
import { Link } from '#app/_ui/link.tsx';
import { markOlderThan } from './older-than-news.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  /** Where the news can be seen: '/projects/crosshair#comment-1'. */
  path: string;
  /** When the news came; left out where it leads to what is no news. */
  at?: string;
};

/** A link to what a line of the inbox is about. */
export function NotificationLink({ path, at, ...props }: Props) {
  const queryClient = useQueryClient();
  const prefetch = () => {
    const [, slug, username] = /^\/projects\/([^/]+)\/badges\/([^/]+)$/.exec(path) ?? [];
    if (slug && username) return void prefetchBadge(queryClient, { slug, username });
    const [, chain, post] = /^\/chains\/([^/]+)\/posts\/([^/#]+)/.exec(path) ?? [];
    if (chain && post) {
      const address = { slug: chain, post };
      for (const { queryKey } of [postQuery(address), privatePostQuery(address)])
        if (at) markOlderThan(queryClient, { at, queryKey });
      return void prefetchPost(queryClient, address);
    }
    const [, thing, name] = /^\/(projects|users|messages|events)\/([^/#?]+)/.exec(path) ?? [];
    if (thing === 'projects' && name) {
      if (at) markOlderThan(queryClient, { at, queryKey: projectQuery(name).queryKey });
      void prefetchProject(queryClient, name);
    }
    if (thing === 'users' && name) {
      if (at) markOlderThan(queryClient, { at, queryKey: profileQuery(name).queryKey });
      void prefetchProfile(queryClient, name);
    }
    if (thing === 'events' && name) {
      if (at) markOlderThan(queryClient, { at, queryKey: eventQuery(name).queryKey });
      void prefetchEvent(queryClient, name, {});
    }
    if (thing === 'messages' && name) void prefetchThread(queryClient, name);
    if (path === '/settings/moderation') {
      void import('#app/_report/own-query.ts').then(({ prefetchOwn }) => prefetchOwn(queryClient));
    }
  };
  return <Link {...props} prefetch="intent" href={path} onIntent={prefetch} />;
}
