'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { prefetchProfile, profileQuery } from '#app/_profile/profile-query.ts';
import { prefetchProject, projectQuery } from '#app/_project/project-query.ts';
import { Link } from '#app/_ui/link.tsx';
import { markOlderThan } from './older-than-news.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  /** Where the news can be seen: '/projects/crosshair#comment-1'. */
  path: string;
  /** When it came. */
  at: string;
};

/** A link to what a line of the inbox is about. */
export function NotificationLink({ path, at, ...props }: Props) {
  const queryClient = useQueryClient();
  const prefetch = () => {
    const [, thing, name] = /^\/(projects|users)\/([^/#?]+)/.exec(path) ?? [];
    if (thing === 'projects' && name) {
      markOlderThan(queryClient, { at, queryKey: projectQuery(name).queryKey });
      void prefetchProject(queryClient, name);
    }
    if (thing === 'users' && name) {
      markOlderThan(queryClient, { at, queryKey: profileQuery(name).queryKey });
      void prefetchProfile(queryClient, name);
    }
  };
  return <Link {...props} prefetch="intent" href={path} onIntent={prefetch} />;
}
