'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { prefetchProfile } from '#app/_profile/profile-query.ts';
import { prefetchProject } from '#app/_project/project-query.ts';
import { Link } from '#app/_ui/link.tsx';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  /** Where the news can be seen: '/projects/crosshair#comment-1'. */
  path: string;
};

/** A link to what a line of the inbox is about. */
export function NotificationLink({ path, ...props }: Props) {
  const queryClient = useQueryClient();
  const prefetch = () => {
    const [, thing, name] = /^\/(projects|users)\/([^/#?]+)/.exec(path) ?? [];
    if (thing === 'projects' && name) void prefetchProject(queryClient, name);
    if (thing === 'users' && name) void prefetchProfile(queryClient, name);
    if (path === '/settings/moderation') {
      void import('#app/_report/own-query.ts').then(({ prefetchOwn }) => prefetchOwn(queryClient));
    }
  };
  return <Link {...props} prefetch="intent" href={path} onIntent={prefetch} />;
}
