'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import type { AdminPath } from './admin-pages.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'> & { to: AdminPath };

/** A link to one page of the admins. What it reads is known by code of its own, since the link is on everybody's pages. */
export function AdminLink({ to, ...props }: Props) {
  const queryClient = useQueryClient();
  const read = () => void import('./admin-prefetch.ts').then(({ prefetchAdmin }) => prefetchAdmin(queryClient, to));
  return <Link {...props} prefetch="intent" href={to} onIntent={read} />;
}
