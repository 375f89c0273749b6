'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { Link } from '#app/_ui/link.tsx';

/** A link to one's conversations, the latest of which every page knows already. */
export function MessagesLink({
  prefetch = 'intent',
  ...props
}: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href="/messages"
      onIntent={() => void queryClient.prefetchQuery(bootstrapQuery())}
    />
  );
}
