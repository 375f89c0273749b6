'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchNotifications } from './notification-query.ts';

/** A link to the inbox. */
export function NotificationsLink(props: Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'>) {
  const queryClient = useQueryClient();
  return <Link {...props} href="/notifications" onIntent={() => void prefetchNotifications(queryClient)} />;
}
