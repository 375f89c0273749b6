'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type EventsAddress, eventsHref } from './event-address.ts';
import { prefetchEvents } from './event-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: EventsAddress };

/** A link to the events, or to those that `address` names. */
export function EventsLink({ address = {}, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={eventsHref(address)}
      onIntent={() => void prefetchEvents(queryClient, address)}
    />
  );
}
