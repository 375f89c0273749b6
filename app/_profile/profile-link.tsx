'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchProfile } from './profile-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { username: string };

/** A link to a person's page. Its code is loaded at the first intent, unless said otherwise. */
export function ProfileLink({ username, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={`/users/${username}`}
      onIntent={() => void prefetchProfile(queryClient, username)}
    />
  );
}
