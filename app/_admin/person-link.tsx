'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { personQuery } from './people-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { username: string };

/** A link to what admins see of a person. */
export function PersonLink({ username, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={`/admin/people/${username}`}
      onIntent={() => void queryClient.prefetchQuery(personQuery(username))}
    />
  );
}
