'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type QueueAddress, queueHref } from './queue-address.ts';
import { prefetchQueue } from './queue-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address: QueueAddress };

/** A link to some of the feedback that admins see. */
export function QueueLink({ address, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={queueHref(address)}
      onIntent={() => void prefetchQueue(queryClient, address)}
    />
  );
}
