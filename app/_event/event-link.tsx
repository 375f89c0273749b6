'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type EventAddress, eventHref } from './event-address.ts';
import { prefetchEvent } from './event-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { slug: string; address?: EventAddress };

/** A link to an event, or to the entries of one of its tracks. */
export function EventLink({ slug, address = {}, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={eventHref(slug, address)}
      onIntent={() => void prefetchEvent(queryClient, slug, address)}
    />
  );
}
