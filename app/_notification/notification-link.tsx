'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { prefetchThread } from '#app/_message/thread-query.ts';
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
    const [, thing, name] = /^\/(projects|users|messages)\/([^/#?]+)/.exec(path) ?? [];
    if (thing === 'projects' && name) void prefetchProject(queryClient, name);
    if (thing === 'messages' && name) void prefetchThread(queryClient, name);
    if (thing === 'users' && name) void prefetchProfile(queryClient, name);
  };
  return <Link {...props} prefetch="intent" href={path} onIntent={prefetch} />;
}
