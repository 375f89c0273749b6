'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type CaseAddress, casesHref, casesQuery } from './case-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address: CaseAddress };

/** A link to a part of the admins' queue of reports. */
export function CasesLink({ address, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  const read = () => void queryClient.prefetchInfiniteQuery(casesQuery(address));
  return <Link {...props} prefetch={prefetch} href={casesHref(address)} onIntent={read} />;
}
