'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchThread } from './thread-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { username: string };

/** A link to what one and somebody else wrote each other. */
export function ThreadLink({ username, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={`/messages/${username}`}
      onIntent={() => void prefetchThread(queryClient, username)}
    />
  );
}
